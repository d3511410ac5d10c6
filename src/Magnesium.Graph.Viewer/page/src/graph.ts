// The graph as it stands in the page: native JSON (docs/native-format.md) and, for each edge, what the library made of its evidence.

export type Language = "en" | "bg";
export type Sign = "+" | "-" | "0" | "?";
export type Role = "causal" | "association" | "structural";
export type EdgeStance = "asserted" | "hypothesised" | "inconclusive" | "refuted" | "unstated";
export type Texts = Readonly<Record<string, string>>;

export interface Forms {
  readonly indefinite?: string;
  readonly definite?: string;
  readonly object?: string;
  readonly plural?: string;
  readonly gender?: "masculine" | "feminine" | "neuter" | "plural";
}

export interface Phrases {
  readonly clause: string;
  readonly relative: string;
  readonly hedgedClause: string;
  readonly hedgedRelative: string;
}

export interface NodeType {
  readonly id: string;
  readonly parent?: string | null;
  readonly abstract?: boolean;
  readonly labels?: Texts;
  readonly biolink?: string;
}

export interface Relation {
  readonly id: string;
  readonly labels?: Texts;
  readonly inverse?: Texts;
  readonly phrases?: Readonly<Record<string, Phrases>>;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly container?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
}

interface Said {
  readonly source: string;
  readonly claim?: string;
  readonly quote?: string;
  readonly language?: string;
  readonly translation?: string;
}

export interface Note extends Said {
  readonly text?: string;
}

export interface Evidence extends Said {
  readonly finding?: string;
  readonly stance?: "asserted" | "hypothesised" | "inconclusive";
  readonly supports?: boolean | null;
  readonly studyKind?: string;
  readonly context?: Readonly<Record<string, string | number>>;
}

export interface Gate {
  readonly node: string;
  readonly effect: "relieves" | "enables";
}

interface NodeJson {
  readonly id: string;
  readonly type: string;
  readonly curie?: string;
  readonly labels?: Texts;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly xrefs?: readonly { readonly curie: string; readonly match?: string }[];
  readonly description?: Texts;
  readonly forms?: Readonly<Record<string, Forms>>;
  readonly notes?: readonly Note[];
}

interface EdgeJson {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  readonly sign?: Sign;
  readonly directness?: string;
  readonly gates?: readonly Gate[];
  readonly evidence?: readonly Evidence[];
  readonly notes?: readonly Note[];
}

/** Id, sign, role, stance, contested, belief: in the order of the edges. */
type Judged = readonly [string, Sign, Role, EdgeStance, boolean, number | null];

export interface Opening {
  readonly language?: string;
  readonly focus?: string;
  readonly to?: string;
}

/** What the library predicts when a node goes up; null where no answers were put into the page. */
export type WhatIf = Readonly<Record<string, readonly Prediction[]>>;

/**
 * Number of a node, and its direction where the node asked about goes up, and where it goes down. Without a direction also
 * why, and where one link is the reason its number.
 */
export type Prediction = readonly [node: number, ifUp: Direction, ifDown: Direction, reason?: Reason, edge?: number];
export type Reason = "conflict" | "unknown-sign" | "contested" | "feedback" | "large-feedback";
export type Direction = "up" | "down" | "?";

export interface PageData {
  readonly open: Opening;
  readonly citations: Texts;
  readonly judged: readonly Judged[];
  readonly whatIf: WhatIf | null;
  readonly graph: {
    readonly graph?: { readonly id?: string; readonly title?: Texts; readonly version?: string; readonly disclaimer?: Texts; readonly license?: string };
    readonly schema?: {
      readonly nodeTypes?: readonly NodeType[];
      readonly relations?: readonly Relation[];
      readonly studyKinds?: readonly { readonly id: string; readonly labels?: Texts }[];
    };
    readonly sources?: readonly Source[];
    readonly nodes?: readonly NodeJson[];
    readonly edges?: readonly EdgeJson[];
  };
}

export interface GraphNode extends NodeJson {
  readonly index: number;
  readonly out: GraphEdge[];
  readonly into: GraphEdge[];
  /** The edges that its state switches. */
  readonly switches: GraphEdge[];
}

export interface GraphEdge {
  readonly index: number;
  readonly id: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly relation: Relation;
  readonly sign: Sign;
  readonly role: Role;
  readonly stance: EdgeStance;
  readonly contested: boolean;
  readonly belief: number | null;
  readonly directness: string;
  readonly gates: readonly Gate[];
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

/** The text a reader is shown: that language, else English, else one whose language is not known, else the first. */
export function best(texts: Texts | undefined, language: string): string | undefined {
  return texts && (texts[language] ?? texts["en"] ?? texts["und"] ?? Object.values(texts)[0]);
}

export class Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly types: readonly NodeType[];
  readonly whatIf: WhatIf | null;
  readonly info: NonNullable<PageData["graph"]["graph"]>;
  private readonly nodesById = new Map<string, GraphNode>();
  private readonly edgesById = new Map<string, GraphEdge>();
  private readonly typesById: Map<string, NodeType>;
  private readonly sources: Map<string, Source>;
  private readonly studyKinds: Map<string, Texts | undefined>;
  private readonly citations: Texts;

  constructor(data: PageData) {
    const { graph } = data;
    this.info = graph.graph ?? {};
    this.types = graph.schema?.nodeTypes ?? [];
    this.typesById = new Map(this.types.map(type => [type.id, type]));
    this.sources = new Map((graph.sources ?? []).map(source => [source.id, source]));
    this.studyKinds = new Map((graph.schema?.studyKinds ?? []).map(kind => [kind.id, kind.labels]));
    this.citations = data.citations;
    this.whatIf = data.whatIf;
    this.nodes = (graph.nodes ?? []).map((node, index) => ({ ...node, index, out: [], into: [], switches: [] }));
    for (const node of this.nodes) this.nodesById.set(node.id, node);
    const relations = new Map((graph.schema?.relations ?? []).map(relation => [relation.id, relation]));
    this.edges = (graph.edges ?? []).map((json, index) => {
      const [id, sign, role, stance, contested, belief] = data.judged[index]!;
      const edge: GraphEdge = {
        index, id, sign, role, stance, contested, belief,
        from: this.nodesById.get(json.source)!,
        to: this.nodesById.get(json.target)!,
        relation: relations.get(json.relation) ?? { id: json.relation },
        directness: json.directness ?? "unknown",
        gates: json.gates ?? [],
        evidence: json.evidence ?? [],
        notes: json.notes ?? [],
      };
      return edge;
    });
    for (const edge of this.edges) {
      this.edgesById.set(edge.id, edge);
      edge.from.out.push(edge);
      edge.to.into.push(edge);
      for (const gate of edge.gates) this.nodesById.get(gate.node)?.switches.push(edge);
    }
  }

  node(id: string | undefined): GraphNode | undefined {
    return id === undefined ? undefined : this.nodesById.get(id);
  }

  edge(id: string | undefined): GraphEdge | undefined {
    return id === undefined ? undefined : this.edgesById.get(id);
  }

  type(id: string): NodeType {
    return this.typesById.get(id) ?? { id };
  }

  source(id: string): Source | undefined {
    return this.sources.get(id);
  }

  /** One line a reader can look the source up with. */
  citation(id: string): string {
    return this.citations[id] ?? id;
  }

  label(node: GraphNode, language: string): string {
    return best(node.labels, language) ?? node.id;
  }

  typeLabel(id: string, language: string): string {
    return best(this.type(id).labels, language) ?? id;
  }

  relationLabel(relation: Relation, language: string): string {
    return best(relation.labels, language) ?? relation.id.replaceAll("_", " ");
  }

  studyKindLabel(id: string, language: string): string {
    return best(this.studyKinds.get(id), language) ?? id;
  }
}
