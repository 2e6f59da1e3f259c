import { z } from "zod";

// The policy of the page refuses eval, with which zod would speed up its checks.
z.config({ jitless: true });
