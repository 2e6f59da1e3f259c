/** Stylesheets are imported for their effect; webpack writes them into a file of their own. */
declare module "*.css";
