export default function withoutReferenceTexts(code: string): string;
