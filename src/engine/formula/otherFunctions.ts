/**
 * Whether a name is a function that exists in Excel, yet not here: data services, add-ins, pivot
 * tables, and what our engine has not learned. Its cell keeps what the file says and is named; an
 * unknown name is `#NAME?`, as in Excel.
 */
export function isOtherFunction(written: string): boolean {
  const name = written.toUpperCase();
  return name.startsWith("_") || name.includes("!") || OTHER_FUNCTIONS.has(name);
}

/** Functions of Excel that are known and not calculated. */
export const OTHER_FUNCTIONS: ReadonlySet<string> = new Set(
  `BAHTTEXT CALL COPILOT CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET
  CUBESETCOUNT CUBEVALUE DETECTLANGUAGE ENCODEURL EUROCONVERT FIELDVALUE FILTERXML FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT GETPIVOTDATA GROUPBY IMAGE
  IMPORTCSV IMPORTTEXT PERCENTOF PHONETIC PIVOTBY PY REGEXEXTRACT REGEXREPLACE REGEXTEST
  REGISTER.ID RTD SQL.REQUEST STOCKHISTORY TRANSLATE TRIMRANGE WEBSERVICE`.split(/\s+/),
);
