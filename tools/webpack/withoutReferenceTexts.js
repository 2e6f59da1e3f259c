/**
 * Webpack loader for declarations of functions: empties what only reference pages tell, the equation
 * and the related functions. Those pages are written from the declarations as they stand on disk.
 */
export default function withoutReferenceTexts(code) {
  return code
    .replace(/^( +mathematics:)\s+("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'),$/m, '$1 "",')
    .replace(/^( +related:)\s+\[[^\]]*\],$/m, "$1 [],");
}
