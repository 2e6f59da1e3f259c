import process from "node:process";
import { findBrowser } from "./findBrowser";

/** Exits 0 where a browser for the tests is found, 1 where none is. */
process.exitCode = findBrowser() === undefined ? 1 : 0;
