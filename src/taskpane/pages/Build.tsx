import { InsertionPanel } from "./InsertionPanel";
import { TemplateForm } from "./TemplateForm";
import { TemplateList } from "./TemplateList";
import type { View } from "./view";

/** The list of templates, one template's form, or its insertion. */
export function Build(view: View) {
  const { form, insertion } = view.state;
  if (insertion) return <InsertionPanel {...view} insertion={insertion} />;
  if (form) {
    const key = form.standing?.item.id ?? form.template.name;
    return <TemplateForm {...view} form={form} key={key} />;
  }
  return <TemplateList {...view} />;
}
