import type { Host } from "../../host/host";
import { connectFrame } from "../../host/webTransport";

/** Shows the add-in's own page in a frame and lets the host answer its office.js. */
export function mountPane(place: HTMLElement, host: Host): void {
  const frame = document.createElement("iframe");
  frame.title = "Buildout";
  place.append(frame);
  connectFrame(frame, host, { addInUrl: "taskpane.html", page: window });
}
