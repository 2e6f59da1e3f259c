/** Namespace of the part with what add-ins keep in a workbook that was saved here. */
export const SETTINGS_NAMESPACE = "urn:buildout:settings";
