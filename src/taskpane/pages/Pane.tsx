/** The whole pane. */
export function Pane() {
  return <h1>Buildout</h1>;
}
