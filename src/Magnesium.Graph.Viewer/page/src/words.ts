// What the page itself says, in both languages.

import type { EdgeStance, Language, Reason, Role, Sign } from "./graph.ts";
import type { ChainKind } from "./chains.ts";
import type { FilterKind, Tab } from "./state.ts";

export interface Words {
  readonly notAdvice: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noSuchNode: string;
  readonly language: string;
  readonly canvas: string;
  readonly canvasHelp: string;
  readonly panels: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly from: string;
  readonly to: string;
  readonly swap: string;
  readonly clear: string;
  readonly wholeGraph: string;
  readonly fit: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly export: string;
  readonly close: string;
  readonly chooseEnds: string;
  readonly sameNode: string;
  noChain(from: string, to: string): string;
  readonly otherWay: string;
  chainCount(count: number, complete: boolean): string;
  readonly onlyBest: (shown: number) => string;
  readonly belief: string;
  readonly kind: Readonly<Record<ChainKind, string>>;
  readonly sign: Readonly<Record<Sign, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly stance: Readonly<Record<EdgeStance, string>>;
  readonly contested: string;
  readonly directness: Readonly<Record<string, string>>;
  readonly relieves: string;
  readonly enables: string;
  readonly switches: string;
  readonly gate: string;
  readonly alsoCalled: string;
  readonly identifiers: string;
  readonly outgoing: string;
  readonly incoming: string;
  readonly notes: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly supports: string;
  readonly denies: string;
  readonly status: string;
  readonly translation: string;
  readonly chainsFrom: string;
  readonly chainsTo: string;
  readonly neighbours: string;
  readonly moreNeighbours: string;
  readonly filter: Readonly<Record<FilterKind, string>>;
  readonly showAll: string;
  readonly showNone: string;
  readonly nothingLeft: string;
  readonly whatIfHint: string;
  readonly whatIfAbsent: string;
  readonly goesUp: string;
  readonly goesDown: string;
  readonly up: string;
  readonly down: string;
  readonly unknown: string;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly noEffect: string;
  answered(answered: number, open: number): string;
  readonly whatIfNote: string;
  readonly nodes: string;
  readonly arrows: string;
  readonly lines: string;
  readonly keys: string;
  readonly keyHelp: readonly string[];
  showing(nodes: number, edges: number, allNodes: number, allEdges: number): string;
  readonly context: Readonly<Record<string, string>>;
}

const english: Words = {
  notAdvice: "No medical advice. A hypothesis here is a hypothesis; a chain is a line of reasoning, not a finding. Ask a physician.",
  search: "Find",
  searchHint: "name, synonym or identifier",
  noSuchNode: "nothing goes by this name",
  language: "Language",
  canvas: "Picture of the graph",
  canvasHelp: "Arrow keys walk along the links, Enter opens the card, plus and minus zoom, 0 fits the picture.",
  panels: "Questions and settings",
  tabs: { chains: "Chains", "what-if": "What if", filter: "Filter", legend: "Legend" },
  from: "From",
  to: "To",
  swap: "Swap",
  clear: "Clear",
  wholeGraph: "Whole graph",
  fit: "Fit",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  export: "Save as",
  close: "Close",
  chooseEnds: "Choose two things to see how the one reaches the other.",
  sameNode: "Both are the same; a chain needs two.",
  noChain: (from, to) => `No chain leads from ${from} to ${to}.`,
  otherWay: "Try the other way round",
  chainCount: (count, complete) => `${count === 1 ? "1 chain" : `${count} chains`}, best first${complete ? "" : "; there may be more, the search was cut short"}`,
  onlyBest: shown => `The best ${shown} are shown.`,
  belief: "belief",
  kind: { mechanism: "mechanism", treatment: "treatment", association: "association", structural: "structure" },
  sign: { "+": "raises, or goes with more", "-": "lowers, or goes with less", "0": "no direction: kind, part, place", "?": "direction not stated" },
  role: { causal: "causal", association: "association", structural: "structural" },
  stance: { asserted: "asserted", hypothesised: "hypothesised", inconclusive: "not conclusive", refuted: "refuted", unstated: "no evidence recorded" },
  contested: "contested: evidence for and against",
  directness: { direct: "direct", indirect: "indirect" },
  relieves: "switched off by",
  enables: "works only under",
  switches: "Switches",
  gate: "a state that switches the arrow",
  alsoCalled: "Also called",
  identifiers: "Identifiers",
  outgoing: "From it",
  incoming: "To it",
  notes: "What the sources say of it",
  evidence: "Evidence",
  noEvidence: "No evidence is recorded.",
  supports: "for",
  denies: "against",
  status: "state of research",
  translation: "In English",
  chainsFrom: "Chains from here",
  chainsTo: "Chains to here",
  neighbours: "Neighbours",
  moreNeighbours: "Add neighbours",
  filter: { type: "Kind of thing", relation: "Relation", sign: "Sign", stance: "Stance", study: "Kind of study", source: "Source" },
  showAll: "all",
  showNone: "none",
  nothingLeft: "The filter hides everything.",
  whatIfHint: "What would follow if one thing went up or down? Choose it.",
  whatIfAbsent: "This page carries no predictions: the graph is too large for that, or has no causal links.",
  goesUp: "goes up",
  goesDown: "goes down",
  up: "up",
  down: "down",
  unknown: "cannot be told",
  reason: {
    conflict: "two ways lead here, in opposite directions",
    "unknown-sign": "the direction of a step is not stated",
    contested: "the evidence of a step is contested",
    feedback: "feedback loops whose signs do not decide it",
    "large-feedback": "feedback loops of more than 16 things",
  },
  noEffect: "Nothing follows: no causal link leads from it.",
  answered: (answered, open) => `${answered} answered, ${open} left open`,
  whatIfNote: "What the links imply, not what was measured.",
  nodes: "Things",
  arrows: "Arrows",
  lines: "Lines",
  keys: "Keys",
  keyHelp: ["← → along a link", "↑ ↓ to the next thing beside", "Enter: open the card", "+ − 0: zoom, fit", "Esc: close the card", "/ : find"],
  showing: (nodes, edges, allNodes, allEdges) => `${nodes} of ${allNodes} things, ${edges} of ${allEdges} links`,
  context: {
    site: "site", specimen: "specimen", route: "route", population: "in", species: "species", comparator: "compared with",
    stage: "stage", dose: "dose", duration: "duration", n: "n", count: "count",
  },
};

const bulgarian: Words = {
  notAdvice: "Това не е медицински съвет. Хипотезата тук е хипотеза; веригата е ход на разсъждение, а не доказан резултат. Попитайте лекар.",
  search: "Търсене",
  searchHint: "име, синоним или идентификатор",
  noSuchNode: "нищо не носи това име",
  language: "Език",
  canvas: "Картина на графа",
  canvasHelp: "Стрелките водят по връзките, Enter отваря картата, плюс и минус мащабират, 0 побира картината.",
  panels: "Въпроси и настройки",
  tabs: { chains: "Вериги", "what-if": "Какво ако", filter: "Филтър", legend: "Легенда" },
  from: "От",
  to: "До",
  swap: "Размяна",
  clear: "Изчисти",
  wholeGraph: "Целият граф",
  fit: "Побери",
  zoomIn: "Приближи",
  zoomOut: "Отдалечи",
  export: "Запис като",
  close: "Затвори",
  chooseEnds: "Изберете две неща, за да видите как едното достига другото.",
  sameNode: "Двете са едно и също; за верига трябват две.",
  noChain: (from, to) => `Никоя верига не води от „${from}“ до „${to}“.`,
  otherWay: "Опитайте в обратната посока",
  chainCount: (count, complete) => `${count === 1 ? "1 верига" : `${count} вериги`}, най-добрата първа${complete ? "" : "; може да има още, търсенето е прекъснато"}`,
  onlyBest: shown => `Показани са най-добрите ${shown}.`,
  belief: "доверие",
  kind: { mechanism: "механизъм", treatment: "лечение", association: "асоциация", structural: "структура" },
  sign: { "+": "повишава или върви с повече", "-": "понижава или върви с по-малко", "0": "без посока: вид, част, място", "?": "посоката не е посочена" },
  role: { causal: "причинна", association: "асоциация", structural: "структурна" },
  stance: { asserted: "твърди се", hypothesised: "хипотеза", inconclusive: "данните не са категорични", refuted: "опровергано", unstated: "без записани доказателства" },
  contested: "оспорвано: има данни за и против",
  directness: { direct: "пряко", indirect: "непряко" },
  relieves: "отпада при",
  enables: "действа само при",
  switches: "Превключва",
  gate: "състояние, което превключва стрелката",
  alsoCalled: "Нарича се още",
  identifiers: "Идентификатори",
  outgoing: "От него",
  incoming: "Към него",
  notes: "Какво казват източниците за него",
  evidence: "Доказателства",
  noEvidence: "Няма записани доказателства.",
  supports: "за",
  denies: "против",
  status: "състояние на изследванията",
  translation: "На английски",
  chainsFrom: "Вериги оттук",
  chainsTo: "Вериги дотук",
  neighbours: "Съседи",
  moreNeighbours: "Добави съседите",
  filter: { type: "Вид", relation: "Връзка", sign: "Знак", stance: "Позиция", study: "Вид проучване", source: "Източник" },
  showAll: "всички",
  showNone: "никои",
  nothingLeft: "Филтърът скрива всичко.",
  whatIfHint: "Какво би последвало, ако едно нещо се повиши или понижи? Изберете го.",
  whatIfAbsent: "Тази страница не носи прогнози: графът е твърде голям за това или няма причинни връзки.",
  goesUp: "се повишава",
  goesDown: "се понижава",
  up: "повишение",
  down: "понижение",
  unknown: "не може да се каже",
  reason: {
    conflict: "дотук водят два пътя с противоположни посоки",
    "unknown-sign": "посоката на една стъпка не е посочена",
    contested: "данните за една стъпка са противоречиви",
    feedback: "обратни връзки, чиито знаци не са достатъчни",
    "large-feedback": "обратни връзки с повече от 16 възела",
  },
  noEffect: "Нищо не следва: от него не води причинна връзка.",
  answered: (answered, open) => `${answered} с отговор, ${open} без`,
  whatIfNote: "Какво следва от връзките, а не какво е измерено.",
  nodes: "Неща",
  arrows: "Стрелки",
  lines: "Линии",
  keys: "Клавиши",
  keyHelp: ["← → по връзка", "↑ ↓ към съседното", "Enter: отваря картата", "+ − 0: мащаб, побиране", "Esc: затваря картата", "/ : търсене"],
  showing: (nodes, edges, allNodes, allEdges) => `${nodes} от ${allNodes} неща, ${edges} от ${allEdges} връзки`,
  context: {
    site: "място", specimen: "проба", route: "път на приложение", population: "при", species: "вид", comparator: "сравнено с",
    stage: "стадий", dose: "доза", duration: "продължителност", n: "n", count: "брой",
  },
};

export const words: Readonly<Record<Language, Words>> = { en: english, bg: bulgarian };

/** A belief as it is shown: never rounded up to certainty. */
export function beliefText(belief: number): string {
  return belief.toFixed(belief < 1 && belief >= 0.995 ? 3 : 2);
}
