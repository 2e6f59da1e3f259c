import { render } from "preact";
import { Pane } from "./pages/Pane";
import "./pane.css";

const root = document.getElementById("pane");
if (root) render(<Pane />, root);
