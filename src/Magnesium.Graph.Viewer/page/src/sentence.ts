// A chain as one sentence, from the schema's templates and the nodes' forms: what Chains/Sentence.cs does in the library.

import type { Chain } from "./chains.ts";
import { type Forms, type Graph, type GraphEdge, type GraphNode, type Language } from "./graph.ts";

const level = "biolink:ClinicalMeasurement";

export class Sentences {
  constructor(private readonly graph: Graph, private readonly language: Language) {}

  of(chain: Chain): string {
    const text = chain.edges.map((edge, i) => this.clause(edge, i > 0)).join(", ");
    const overall = this.overall(chain);
    return capitalised(text) + "." + (overall === null ? "" : " " + overall);
  }

  /** One edge as a main clause. */
  ofEdge(edge: GraphEdge): string {
    return capitalised(this.clause(edge, false)) + ".";
  }

  private get isBulgarian(): boolean {
    return this.language === "bg";
  }

  private clause(edge: GraphEdge, relative: boolean): string {
    const hedged = edge.stance === "hypothesised" || edge.stance === "inconclusive";
    const { phrases } = edge.relation;
    const own = phrases?.[this.language];
    const used = own ?? phrases?.["en"];
    let clause: string;
    if (used) {
      const template = relative ? (hedged ? used.hedgedRelative : used.relative) : hedged ? used.hedgedClause : used.clause;
      clause = fill(template, edge, own ? this.language : "en", this.graph);
    } else {
      const verb = this.graph.relationLabel(edge.relation, this.language);
      const may = edge.stance === "hypothesised" ? (this.isBulgarian ? " (хипотеза)" : " (hypothesised)") : "";
      const subject = relative ? which(edge.from, this.language) : form(edge.from, "definite", this.language, this.graph);
      clause = `${subject} ${verb} ${form(edge.to, "object", this.language, this.graph)}${may}`;
    }
    return clause + this.remark(edge);
  }

  private remark(edge: GraphEdge): string {
    const remarks: string[] = [];
    if (edge.stance === "inconclusive") remarks.push(this.isBulgarian ? "данните не са категорични" : "not conclusive");
    if (edge.stance === "refuted") remarks.push(this.isBulgarian ? "опровергано" : "refuted");
    if (edge.contested) remarks.push(this.isBulgarian ? "оспорвано" : "contested");
    return remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  }

  private overall(chain: Chain): string | null {
    const from = chain.edges[0]!.from;
    const to = chain.edges.at(-1)!.to;
    if (chain.sign === "0" || chain.edges.some(edge => edge.stance === "refuted")) return null;
    if (chain.sign === "?") return this.isBulgarian ? "Посоката не е посочена." : "The direction is not stated.";
    const isDoubtful = chain.edges.some(edge => edge.stance !== "asserted" && edge.stance !== "unstated");
    const opening = this.isBulgarian ? (isDoubtful ? "Ако е така" : "Като цяло") : isDoubtful ? "If so" : "Overall";
    const areMany = formsOf(from, this.language)?.plural !== undefined;
    const link = chain.kind === "association"
      ? this.isBulgarian ? (areMany ? " се свързват с" : " се свързва с") : areMany ? " go with" : " goes with"
      : this.isBulgarian ? " –" : ",";
    return `${opening}: ${this.amount(from, true)}${link} ${this.amount(to, chain.sign === "+")}.`;
  }

  private amount(node: GraphNode, more: boolean): string {
    const forms = formsOf(node, this.language);
    const one = form(node, "indefinite", this.language, this.graph);
    if (this.graph.type(node.type).biolink === level) {
      return this.isBulgarian
        ? `${more ? "по-висок" : "по-нис"}${ending(forms?.gender, more)} ${one}`
        : `a ${more ? "higher" : "lower"} ${one}`;
    }
    const less = this.isBulgarian ? "по-малко" : forms?.plural === undefined ? "less" : "fewer";
    return `${more ? (this.isBulgarian ? "повече" : "more") : less} ${forms?.plural ?? one}`;
  }
}

function ending(gender: Forms["gender"], more: boolean): string {
  switch (gender) {
    case "masculine":
      return more ? "" : "ък";
    case "feminine":
      return more ? "а" : "ка";
    case "plural":
      return more ? "и" : "ки";
    default:
      return more ? "о" : "ко";
  }
}

function fill(template: string, edge: GraphEdge, language: string, graph: Graph): string {
  return template.replace(/\{([^}]*)\}/g, (whole, inside: string) => {
    const [name, wanted, ...rest] = inside.split(":");
    if (rest.length > 0) return whole;
    if (name === "which" && wanted === undefined) return which(edge.from, language);
    if (name === "subject") return form(edge.from, wanted ?? "definite", language, graph);
    if (name === "object") return form(edge.to, wanted ?? "object", language, graph);
    return whole;
  });
}

function formsOf(node: GraphNode, language: string): Forms | undefined {
  return node.forms?.[language];
}

function form(node: GraphNode, wanted: string, language: string, graph: Graph): string {
  const forms = formsOf(node, language);
  const found = wanted === "indefinite" ? forms?.indefinite
    : wanted === "definite" ? forms?.definite
    : wanted === "plural" ? forms?.plural
    : forms?.object ?? forms?.definite;
  return found ?? graph.label(node, language);
}

function which(antecedent: GraphNode, language: string): string {
  if (language !== "bg") return "which";
  switch (formsOf(antecedent, "bg")?.gender) {
    case "feminine":
      return "която";
    case "neuter":
      return "което";
    case "plural":
      return "които";
    default:
      return "който";
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
