// What the reader has chosen, and its written form in the address.

import type { Language } from "./graph.ts";

/** Which values of each kind are hidden. */
export const filterKinds = ["type", "relation", "sign", "stance", "study", "source"] as const;
export type FilterKind = (typeof filterKinds)[number];
export type Hidden = Readonly<Record<FilterKind, readonly string[]>>;

export const tabs = ["chains", "what-if", "filter", "legend"] as const;
export type Tab = (typeof tabs)[number];

export interface State {
  readonly language: Language;
  readonly tab: Tab;
  /** The ends of the chains in question. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The node whose neighbourhood is shown; with no ends and no focus the whole graph is. */
  readonly focus?: string | undefined;
  /** Nodes whose neighbours were asked for too. */
  readonly expanded: readonly string[];
  /** The node whose card is open, or the edge. */
  readonly node?: string | undefined;
  readonly edge?: string | undefined;
  /** The node asked about, and which way it goes. */
  readonly doing?: string | undefined;
  readonly direction: "up" | "down";
  readonly hidden: Hidden;
}

export const nothingHidden: Hidden = { type: [], relation: [], sign: [], stance: [], study: [], source: [] };

export const initial: State = { language: "en", tab: "chains", expanded: [], direction: "up", hidden: nothingHidden };

export function toFragment(state: State): string {
  const parts = new URLSearchParams();
  parts.set("lang", state.language);
  if (state.tab !== initial.tab) parts.set("tab", state.tab);
  for (const key of ["from", "to", "focus", "node", "edge", "doing"] as const) {
    const value = state[key];
    if (value !== undefined) parts.set(key, value);
  }
  if (state.doing !== undefined) parts.set("goes", state.direction);
  for (const id of state.expanded) parts.append("open", id);
  for (const kind of filterKinds) {
    for (const value of state.hidden[kind]) parts.append(`hide-${kind}`, value);
  }
  return "#" + parts.toString();
}

/** Reads what toFragment writes; what is missing or unknown is left as it is in the state given. */
export function fromFragment(fragment: string, otherwise: State): State {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  if (parts.size === 0) return otherwise;
  const text = (key: string) => parts.get(key) ?? undefined;
  const hidden: Record<FilterKind, readonly string[]> = { ...nothingHidden };
  for (const kind of filterKinds) hidden[kind] = parts.getAll(`hide-${kind}`);
  const language = text("lang");
  const tab = tabs.find(one => one === text("tab"));
  return {
    language: language === "bg" || language === "en" ? language : otherwise.language,
    tab: tab ?? "chains",
    from: text("from"),
    to: text("to"),
    focus: text("focus"),
    expanded: parts.getAll("open"),
    node: text("node"),
    edge: text("edge"),
    doing: text("doing"),
    direction: text("goes") === "down" ? "down" : "up",
    hidden,
  };
}
