import { cardinals, type Token } from "../record/index.ts";
import { former, honorifics } from "./rules/people.ts";
import { indefinite, numbers } from "./rules/words.ts";

export const textOf = (tokens: readonly Token[]): string => {
  let text = "";
  let at = tokens[0]?.from ?? 0;
  for (const token of tokens) {
    text += (token.from > at ? " " : "") + token.form;
    at = token.to;
  }
  return text;
};

/** A name without what stands before it: "30 rebels" of "some 30 rebels", "rebels" of "the rebels". */
export const withoutArticle = (words: string): string => words.replace(article, "");

const article = new RegExp(`^(?:(?:the|a|an)\\s+|some\\s+(?=\\d|(?:${Object.keys(cardinals).join("|")})\\b))`, "i");

export const bare = ({ form }: Token): string => (form.endsWith(".") ? form.slice(0, -1) : form).toLowerCase();
export const isHonorific = (token: Token): boolean => bare(token) in honorifics;

export const isFormer = (tokens: readonly Token[]): boolean =>
  tokens.some(({ form }) => former.has(form.toLowerCase().replace(/-$/, "")) || /^ex-/i.test(form));

export const genderOf = (role: string, tokens: readonly Token[]): "m" | "f" | undefined => {
  const words = [role, ...tokens.map((token) => token.form)].join(" ").toLowerCase();
  if (
    /woman\b|\b(?:queen|princess|her|girl|lady|wife|ex-wife|(?:grand|step)?mother|(?:step)?sister|(?:grand|step)?daughter|aunt|niece|widow|girlfriend|mom|mommy|mum|fiancee|grandma)\b/.test(
      words,
    )
  )
    return "f";
  return /spokesman\b|congressman\b|chairman\b|businessman\b|\b(?:man|boy|gentleman|king|prince|husband|ex-husband|(?:grand|step)?father|(?:step)?brother|(?:grand|step)?son|uncle|nephew|boyfriend|dad|daddy|fiance|grandpa|widower)\b/.test(
    words,
  )
    ? "m"
    : undefined;
};

export const isIndefinite = (tokens: readonly Token[]): boolean => {
  const first = tokens[0]!;
  return (
    indefinite.has(first.form.toLowerCase()) ||
    first.upos === "NUM" ||
    (first.upos !== "DET" && first.upos !== "PRON" && tokens.some((token) => token.xpos === "NNS"))
  );
};

export const countOf = (tokens: readonly Token[], plural: boolean): number | undefined => {
  for (const token of tokens) {
    const count = numbers[token.form.toLowerCase()] ?? (/^\d{1,4}$/.test(token.form) ? Number(token.form) : undefined);
    if (count !== undefined) return count;
  }
  return plural ? undefined : 1;
};
