// Made by `python -m lantu.atlas.typescript` from lantu/atlas/api/shapes: do not edit.

/** What is counted, entry by entry, and why no total is made where none is. */
export interface AccountLine {
  id: string
  counts: string
  counts_english: string
  entries: EntryShape[]
  totals: AccountTotal[]
  obstacles: Obstacle[]
}

/** An account: what left and what came, as far as sentences say it. */
export interface AccountRow {
  id: string
  name: string
  english: string
  sides: AccountSide[]
}

/** One side of an account. */
export interface AccountSide {
  id: string
  name: string
  english: string
  lines: AccountLine[]
}

/** What figures of a line come to, where they may be added up. */
export interface AccountTotal {
  low: number | null
  high: number | null
  unit: string
  period: string
}

/** Accounts and the vintages of indices. */
export interface Accounting {
  accounts: AccountRow[]
  indices: VintageRow[]
}

/** What a change, a growth or a ratio is against: a time or a value. */
export interface Against {
  time: string | null
  value: string | null
}

/** How many projects a batch has. */
export interface BatchCount {
  batch: "reserve" | "new_starts" | "under_way" | "built" | "moved"
  count: number
}

/** Projects of a batch (or all), those with most states first; ``batches`` counts every one. */
export interface BatchPage {
  items: BatchedProject[]
  total: number
  batches: BatchCount[]
  by_place: Record<string, number>
}

/** A project over all documents: the furthest batch that is told, every state, its promises. */
export interface BatchedProject {
  id: string
  name: string
  names: string[]
  category: string
  places: PlaceRef[]
  batch: "reserve" | "new_starts" | "under_way" | "built" | "moved" | null
  states: ProjectState[]
  slips: SlipOf[]
}

/** One text in both languages. */
export interface Both {
  chinese: string
  english: string
}

/** What fulfils a target; null where open. */
export interface Bounds {
  low: number | null
  high: number | null
}

/** One reason that would resolve a conflict; the ids are of figures, null where nothing points to one. */
export interface CauseShape {
  reason: "rounding" | "scale slip" | "misprint" | "scope" | "vintage" | "base" | "definition" | "contradiction"
  chinese: string
  english: string
  suspect: string | null
  suggestion: string | null
  confirmed_by: string | null
}

/** A cell of a table and the grid squares that it covers. */
export interface CellShape {
  row: number
  column: number
  start: number
  end: number
  rows: number
  columns: number
}

/** Stages of one industry chain that stand in different places. */
export interface ChainRecord {
  type: "chain"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  product: string
  stages: ChainStage[]
  time: Time
}

/** A stage of an industry chain and where it stands. */
export interface ChainStage {
  stage: string
  places: PlaceRef[]
}

/** A circle around a centre before and after: people, and codes of places, the nearest first. */
export interface CircleShape {
  centre: string
  view: string
  minutes: number
  people_before: number
  people_after: number
  places_before: string[]
  places_after: string[]
}

/** Figures; ``next`` is the cursor of the next page, null on the last. */
export interface ClaimPage {
  items: ClaimRecord[]
  total: number
  next: string | null
}

/** A figure: ``start`` and ``end`` hold the number with its unit, ``quote`` the clause around it. */
export interface ClaimRecord {
  type: "claim"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  number: string
  op: "=" | "~" | "<~" | ">" | "<" | ">=" | "<=" | "range"
  value: string
  value2: string | null
  unit: string
  indicator: string
  indicator_id: string | null
  places: PlaceRef[]
  place_mode: "joint" | "each" | "flow" | null
  origin: PlaceRef[]
  destination: PlaceRef[]
  time: Time
  kind: "level" | "cumulative" | "change" | "growth" | "ratio" | "share" | "rank"
  direction: "up" | "down" | null
  baseline: Against | null
  modality: "reported" | "target" | "plan"
  stage: "签约" | "注册" | "入驻" | "开工" | "投产" | "协议" | "总投资" | "到位" | null
  net: boolean | null
  basis: Labels | null
}

/** Commitments. */
export interface CommitmentPage {
  items: CommitmentRecord[]
  total: number
  next: string | null
}

/** A stated intention, target or instruction about the future. */
export interface CommitmentRecord {
  type: "commitment"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  actors: string[]
  action: string
  places: PlaceRef[]
  deadline: string | null
  domain: string
  sort: "figure" | "deliverable" | "declaratory"
  claim: string | null
}

/** Conflicts, the most important first; facets count what the other filters leave. */
export interface ConflictPage {
  items: ConflictShape[]
  total: number
  next: string | null
  facets: Record<string, Facet[]>
  open: number
  told_apart: number
  figures: number
  unexamined: Both[]
}

/** Figures that cannot all be true: ``sides`` without any one of which the others can. */
export interface ConflictShape {
  id: string
  indicator: Named
  places: Named[]
  time: Time
  chinese: string
  english: string
  reasons: ("rounding" | "scale slip" | "misprint" | "scope" | "vintage" | "base" | "definition" | "contradiction")[]
  causes: CauseShape[]
  sides: ConflictSide[]
  supporters: ConflictSide[]
  confirming: ConflictSide[]
  others: number
  importance: number
  told_apart: boolean
}

/** A figure of a conflict, and how near its document is to who speaks. */
export interface ConflictSide {
  claim: ClaimRecord
  authority: "primary" | "official copy" | "press" | "secondary" | "unknown"
}

/** How many records of each type, repeats of an earlier passage included. */
export interface Counts {
  claim: number
  project: number
  link: number
  commitment: number
  visit: number
  chain: number
  family: number
  qualitative: number
}

/** An index at a place in a year, how its groups go together, and how firm its rank is. */
export interface CouplingShape {
  index: string
  name: string
  english: string
  place: Named
  period: string
  low: number
  high: number
  rank_best: number
  rank_worst: number
  coupling: number | null
  coordination: number | null
  modified_coordination: number | null
  shaken_best: number | null
  shaken_worst: number | null
  kept: number | null
}

/** Mutual recognition and shared services, and paired assistance. */
export interface CoveragePage {
  services: CoverageShape[]
  pairs: PairShape[]
}

/** How far one service or recognition reaches, from whose people to where; the oldest point first. */
export interface CoverageShape {
  service: string
  label: string
  origin: string[]
  destination: string[]
  scope: string[]
  points: ReachPoint[]
}

/** A document without its text: structure, how it was read, and where its metadata was found. */
export interface DocumentDetail {
  id: string
  name: string
  media_type: string
  length: number
  title: string | null
  date: string | null
  place: string | null
  publisher: string | null
  language: string | null
  authority: "primary" | "official copy" | "press" | "secondary" | "unknown"
  reprint_of: string | null
  counts: Counts
  unbound: number
  found: Record<string, string>
  extractor: string
  encoding: string | null
  encoding_certainty: number
  first_read: string
  last_read: string
  notes: string[]
  reprints: Source[]
  sections: SectionShape[]
  tables: TableShape[]
  breaks: Range[]
  repeats: RepeatShape[]
  fragments: Range[]
  pages: PageShape[]
}

/** Documents, newest first unless sorted otherwise; facets count what the filters leave. */
export interface DocumentPage {
  items: DocumentRow[]
  total: number
  next: string | null
  facets: Record<string, Facet[]>
}

/** Every record of a document (or of a stretch of it), in text order. */
export interface DocumentRecords {
  items: (ClaimRecord | ProjectRecord | LinkRecord | CommitmentRecord | VisitRecord | ChainRecord | FamilyRecord | QualitativeRecord)[]
  total: number
}

/** A document as the list shows it; ``reprint_of`` is the id of the text that it copies. */
export interface DocumentRow {
  id: string
  name: string
  media_type: string
  length: number
  title: string | null
  date: string | null
  place: string | null
  publisher: string | null
  language: string | null
  authority: "primary" | "official copy" | "press" | "secondary" | "unknown"
  reprint_of: string | null
  counts: Counts
  unbound: number
}

/** What became of a write; ``status`` tells whether others see it already. */
export interface Done {
  id: string
  status: "kept" | "published"
}

/** A figure of an account. */
export interface EntryShape {
  label: string
  place_names: string[]
  low: number | null
  high: number | null
  value: number | null
  op: string | null
  unit: string | null
  kind: string | null
  period: string | null
  said: Sentence[]
}

/** One value of a filter with the number of rows that it leaves; names are null where none is known. */
export interface Facet {
  key: string
  count: number
  name: string | null
  english: string | null
}

/** For each filter the values that occur among the rows that the other filters leave. */
export interface FacetPage {
  total: number
  facets: Record<string, Facet[]>
}

/** A plan and the papers that a sentence derives from it. */
export interface FamilyRecord {
  type: "family"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  parent: string
  parts: string[]
}

/** A link that a later document tells between the same places; ``score`` (0..1) and why. */
export interface FollowedShape {
  told: ToldBy
  score: number
  reasons: string[]
  days: number
}

/** Whether the ledger can be read, and who answers. */
export interface Health {
  status: "ok"
  version: string
  ledger: string
  schema: string
}

/** What the statements leave open at a place in a year; ``labels`` keep it apart from others. */
export interface HeatCell {
  year: number
  low: number | null
  high: number | null
  estimate: number | null
  status: "stated" | "implied"
  disputed: boolean
  labels: string[]
  records: string[]
}

/** A place with its years; a year that has no value is left out. */
export interface HeatRow {
  place: Named
  cells: HeatCell[]
}

/** An indicator in place x year. */
export interface HeatTable {
  indicator: Named
  unit: string
  years: number[]
  rows: HeatRow[]
}

/** Projects with more than one sentence, or with a promise on time. */
export interface HistoryPage {
  items: HistoryRow[]
  total: number
}

/** A project through all that is said of it. */
export interface HistoryRow {
  project: string
  label: string
  steps: StepShape[]
  slips: SlipShape[]
}

/** A record that stands in a hit's sentence. */
export interface HitRecord {
  type: "claim" | "project" | "link" | "commitment" | "visit" | "chain" | "family" | "qualitative"
  id: string
  start: number
  end: number
}

/** A value that no sentence states, with the figures that it follows from. */
export interface ImpliedBand {
  time: Time
  low: number
  high: number
  estimate: number | null
  disputed: boolean
  rests_on: ConflictSide[]
}

/** Indicators, most reported first. */
export interface IndicatorPage {
  items: IndicatorRow[]
  total: number
}

/** An indicator that occurs in the ledger; ``key`` is its catalogue id, else the text's own words. */
export interface IndicatorRow {
  key: string
  id: string | null
  name: string
  english: string | null
  part: string | null
  count: number
  documents: number
}

/** Decisions, the newest first. */
export interface JudgementPage {
  items: JudgementShape[]
  total: number
  next: string | null
}

/** A person's decision: who, when, why; ``holds`` until somebody takes it back. */
export interface JudgementShape {
  id: string
  made: string
  who: string
  why: string
  act: "confirm" | "correct" | "reject" | "merge" | "split" | "settle" | "comment" | "undo"
  targets: JudgementTarget[]
  dropped: JudgementTarget[]
  fields: Record<string, string>
  about: string | null
  holds: boolean
  lost: string[]
}

/** The words that a judgement is about; ``record`` is null where no current record has them. */
export interface JudgementTarget {
  document: string
  name: string
  quote: string
  number: string | null
  record: string | null
}

/** What keeps a figure from being joined with others silently. */
export interface Labels {
  release: string | null
  base_year: string | null
  prices: "constant" | "current" | null
  scope: string | null
}

/** What can be tried with, and the examples. */
export interface Laboratory {
  region: string
  people_year: number
  stations: StationShape[]
  lines: LineShape[]
  seats: Record<string, number[]>
  examples: ScenarioShape[]
}

/** An indicator with the latest figure reported of it, and the sentence that says it. */
export interface Leading {
  indicator: IndicatorRow
  latest: ClaimRecord
  sentence: string
  sentence_start: number
}

/** A line of the pack with its stations in order, the day it opened and where that is from. */
export interface LineShape {
  name: string
  english: string
  kind: string
  stations: string[]
  opened: string
  status: string
  source: string
}

/** Links between places and organs. */
export interface LinkPage {
  items: LinkRecord[]
  total: number
  next: string | null
}

/** Places or organs that work together, and by what means. */
export interface LinkRecord {
  type: "link"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  parties: PlaceRef[]
  domain: string
  mechanism: string
  time: Time
  form: "agreement" | "mechanism" | "recognition" | "pairing" | "visit" | "investment" | "vision" | null
  status: "proposed" | "signed" | "operating" | "ended" | null
  functions: string[]
}

/** A name and what proves it: a password, or the token; nothing where the atlas is open. */
export interface Login {
  name: string
  secret: string
}

/** An indicator that can be drawn: its years with values at two places or more, and that to begin with. */
export interface MapChoice {
  indicator: IndicatorRow
  unit: string
  years: number[]
  opening: number
}

/** The indicators that can be drawn, those with most values in the region first. */
export interface MapChoices {
  items: MapChoice[]
}

/** What all statements together leave open of an indicator at a place in a year. */
export interface MapValue {
  place: Named
  low: number | null
  high: number | null
  estimate: number | null
  status: "stated" | "implied"
  disputed: boolean
  labels: string[]
  others: number
  rests_on: ClaimRecord[]
}

/** The values of an indicator in a year, of every place that has one; places without have none. */
export interface Mapped {
  indicator: Named
  unit: string
  year: number
  years: number[]
  values: MapValue[]
}

/** Minutes to a centre from door to door, mean over people; null where nobody has a way. */
export interface MeanShape {
  centre: string
  before: number | null
  after: number | null
}

/** An indicator or a place: ``key`` is its catalogue id or code, else the text's own words. */
export interface Named {
  key: string
  name: string | null
  english: string | null
}

/** A decision to be kept. */
export interface NewJudgement {
  act: "confirm" | "correct" | "reject" | "settle" | "comment"
  why: string
  records: string[]
  dropped: string[]
  fields: Partial<Record<"value" | "unit" | "period" | "place" | "indicator" | "name", string>>
  about: string | null
  publish: boolean
}

/** What came since a moment: documents that were read, newest first, and judgements that were made. */
export interface News {
  now: string
  documents: number
  figures: number
  judgements: number
  newest: DocumentRow[]
}

/** A value that a target is held against. */
export interface Observed {
  period: string
  low: number | null
  high: number | null
  estimate: number | null
  is_implied: boolean
  said: Sentence[]
}

/** Why figures of a line are not added up. */
export interface Obstacle {
  reason: string
  chinese: string
  english: string
}

/** Who took part in a visit. */
export interface OfficialShape {
  name: string
  post: string
}

/** The outline of a place (or of several that are drawn together): rings of longitude, latitude. */
export interface OutlineShape {
  code: string
  codes: string[]
  name: string
  english: string | null
  point: number[]
  rings: number[][][]
  note: string | null
}

/** The outlines of one level; ``box`` is west, south, east, north; ``sources`` stand beside the map. */
export interface Outlining {
  level: "country" | "province" | "prefecture" | "county" | "zone" | "group" | "feature" | "facility"
  box: number[]
  areas: OutlineShape[]
  sources: string[]
}

/** Where the text of a page of a pdf begins; pages count from 1. */
export interface PageShape {
  page: number
  start: number
}

/** Who helps whom; the sides only where ``is_stated`` is false. */
export interface PairShape {
  helper: PlaceRef[]
  helped: PlaceRef[]
  is_stated: boolean
  domain: string
  told: ToldBy[]
}

/** What is needed is still worked out over the whole ledger: ask again after so many ``seconds``. */
export interface Pending {
  pending: string
  seconds: number
}

/** Everything said of a place by part and year; the lists are the newest of those counted. */
export interface PlaceFile {
  place: Named
  level: "country" | "province" | "prefecture" | "county" | "zone" | "group" | "feature" | "facility" | null
  above: Named[]
  below: Facet[]
  counts: Counts
  years: number[]
  parts: PlacePart[]
  partners: Facet[]
  projects: ProjectRecord[]
  links: LinkRecord[]
  commitments: CommitmentRecord[]
  conflicts: ConflictShape[]
  checked: boolean
}

/** Places, most named first. */
export interface PlacePage {
  items: PlaceRow[]
  total: number
}

/** What is said of a place in one part; ``part`` is null where the catalogue knows no indicator. */
export interface PlacePart {
  part: string | null
  indicators: Leading[]
}

/** A place as a record names it; the code is null where the region pack has no such place. */
export interface PlaceRef {
  name: string
  code: string | null
}

/** A place that occurs in the ledger; ``key`` is its code, else its name. */
export interface PlaceRow {
  key: string
  code: string | null
  name: string
  english: string | null
  count: number
  documents: number
}

/** Why a request was refused and what to do. */
export interface Problem {
  error: string
  detail: string
}

/** Project events. */
export interface ProjectPage {
  items: ProjectRecord[]
  total: number
  next: string | null
}

/** A named thing that is built, opened, moved or issued, in the state that the sentence gives. */
export interface ProjectRecord {
  type: "project"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  name: string
  category: string
  status: "proposed" | "planned" | "under_construction" | "completed" | "operating" | "issued" | "signed" | "relocating" | "relocated"
  time: Time
  places: PlaceRef[]
}

/** What one sentence says of a project, and which batch that puts it in; null for papers. */
export interface ProjectState {
  told: ToldBy
  status: "proposed" | "planned" | "under_construction" | "completed" | "operating" | "issued" | "signed" | "relocating" | "relocated"
  batch: "reserve" | "new_starts" | "under_way" | "built" | "moved" | null
  time: Time
  is_promise: boolean
}

/** An attainment, a trend or a class of an indicator, said without a figure. */
export interface QualitativeRecord {
  type: "qualitative"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  nature: "attainment" | "trend" | "class"
  indicator: string
  indicator_id: string | null
  value: "met" | "early" | "exceeded" | "missed" | "up" | "down" | "steady" | "better" | "worse" | "holds"
  grade: string | null
  before: string | null
  places: PlaceRef[]
  time: Time
  modality: "reported" | "target" | "plan"
}

/** A stretch of the document's text. */
export interface Range {
  start: number
  end: number
}

/** How much a service covers; ``value`` is exact decimal text. */
export interface ReachCount {
  claim: string
  indicator: string
  op: string
  value: string
  unit: string
}

/** How far a service reached at a time; no ``counts`` where the text says only that it works. */
export interface ReachPoint {
  at: string | null
  counts: ReachCount[]
  told: ToldBy
}

/** A record with the sentence that says it and the records that repeat it. */
export interface RecordDetail {
  record: ClaimRecord | ProjectRecord | LinkRecord | CommitmentRecord | VisitRecord | ChainRecord | FamilyRecord | QualitativeRecord
  sentence: string
  sentence_start: number
  sentence_end: number
  repeats: string[]
}

/** The register of carrying out. */
export interface RegisterPage {
  today: string
  items: TaskRow[]
  total: number
  organs: string[]
}

/** A passage that says again what an earlier one says. */
export interface RepeatShape {
  start: number
  end: number
  first: Range
  similarity: number
}

/** A record to look at, with its sentence; ``doubt`` and ``importance`` (0..1) put it in its place. */
export interface ReviewItem {
  record: ClaimRecord | ProjectRecord | LinkRecord | CommitmentRecord | VisitRecord | ChainRecord | FamilyRecord | QualitativeRecord
  sentence: string
  sentence_start: number
  doubt: number
  importance: number
  rank: "preferred" | "normal" | "deprecated"
  conflicts: string[]
}

/** The records that nobody has judged, the most doubtful and important first; ``left`` counts them all. */
export interface ReviewQueue {
  items: ReviewItem[]
  left: number
  judged: number
  checked: boolean
}

/** An example: its TOML is what `lantu try` takes, ``content`` the same as an object. */
export interface ScenarioShape {
  id: string
  name: string
  question: string
  toml: string
  content: Record<string, unknown>
}

/** Sentences that hold every word, the fittest first; ``total`` is null where not all were counted. */
export interface SearchAnswer {
  query: string
  hits: SearchHit[]
  total: number | null
  next: string | null
}

/** A sentence with the words; ``marks`` say where they stand, in the document's offsets. */
export interface SearchHit {
  document: Source
  start: number
  end: number
  text: string
  marks: Range[]
  records: HitRecord[]
}

/** A heading and the passage that it governs; level 1 is the outermost. */
export interface SectionShape {
  heading: Range
  body: Range
  level: number
}

/** A sentence with what opens it. */
export interface Sentence {
  record: string
  quote: string
  document_id: string
  document: string
  date: string | null
  publisher: string | null
}

/** Everything that the ledger says of an indicator at a place; ``left_out`` stand beyond the limit. */
export interface Series {
  indicator: Named
  part: string | null
  unit: string | null
  definition: string | null
  place: Named | null
  places: Facet[]
  total: number
  left_out: number
  groups: SeriesGroup[]
  checked: boolean
}

/** Series that share a kind and a unit, and so an axis; the longest first. */
export interface SeriesGroup {
  kind: "level" | "cumulative" | "change" | "growth" | "ratio" | "share" | "rank"
  unit: string
  lines: SeriesLine[]
}

/** Figures that may be joined: one wording, kind, unit, scope, release, base year and price basis. */
export interface SeriesLine {
  narrowed: string | null
  labels: Labels
  stage: string | null
  net: boolean | null
  flow: string | null
  together: string | null
  points: SeriesPoint[]
  implied: ImpliedBand[]
}

/** A figure with the bounds that its words and its written precision allow; null where open. */
export interface SeriesPoint {
  claim: ClaimRecord
  authority: "primary" | "official copy" | "press" | "secondary" | "unknown"
  low: string | null
  high: string | null
  conflicts: string[]
  suspect: boolean
}

/** Who is in; ``name`` and ``role`` are null for a stranger, ``token`` goes with every write. */
export interface SessionShape {
  mode: "open" | "token" | "users"
  name: string | null
  role: "reader" | "reviewer" | "admin" | null
  token: string | null
}

/** How a dated promise fared: days between it and what came, null where they cannot be told. */
export interface SlipOf {
  course: string
  promised: string | null
  days_low: number | null
  days_high: number | null
  record: string
}

/** What became of a promise on time. */
export interface SlipShape {
  promise: StepShape
  then: StepShape | null
  course: string
  days_low: number | null
  days_high: number | null
}

/** The document that a record stands in. */
export interface Source {
  id: string
  name: string
  title: string | null
  date: string | null
  publisher: string | null
}

/** Inequality of every indicator and year with values of three places or more, and coordination. */
export interface SpreadPage {
  spreads: SpreadShape[]
  scores: CouplingShape[]
  comparable: Named[]
}

/** How unequal places are in one indicator and year; ``theil`` is null where a value is not above 0. */
export interface SpreadShape {
  indicator: Named
  unit: string
  period: string
  values: SpreadValue[]
  variation: number
  gini: number
  theil: number | null
}

/** The best value of a place. */
export interface SpreadValue {
  place: Named
  value: number
}

/** A station; ``point`` is longitude and latitude, of its county's seat where its own is not known. */
export interface StationShape {
  name: string
  place: string
  point: number[]
  located: boolean
}

/** A project in the state that one sentence gives it, or promises. */
export interface StepShape {
  label: string
  status: string
  rank: number
  period: string
  is_promise: boolean
  said: Sentence
}

/** What the ledger holds, for the start page. */
export interface Summary {
  documents: number
  counts: Counts
  repeats: number
  indicators: number
  places: number
  first_date: string | null
  last_date: string | null
  leading: Leading[]
  newest: DocumentRow[]
  years: YearCount[]
}

/** A table whose cells are stretches of the text. */
export interface TableShape {
  start: number
  end: number
  caption: Range | null
  header_rows: number
  cells: CellShape[]
}

/** Every target; ``today`` is the day by which deadlines have passed or not. */
export interface TargetBoard {
  today: string
  items: TargetRow[]
  total: number
}

/** A target, how far it is reached, and why that cannot be told where it cannot. */
export interface TargetRow {
  name: string
  place_names: string[]
  target: TargetShape
  status: string
  possible: string[]
  why: string | null
  baseline: Observed | null
  latest: Observed | null
  english: string | null
}

/** A promise in figures with every sentence that makes it. */
export interface TargetShape {
  id: string
  indicator: string
  places: string[]
  period: string
  unit: string
  op: string
  wanted: Bounds
  direction: string | null
  said: Sentence[]
  wording: string
  measure: "level" | "growth"
}

/** A promise or a demand: who is to do what by when. */
export interface TaskItem {
  id: string
  words: string
  organs: string[]
  asked_by: string | null
  theme: string
  deadline: string | null
  said: Sentence
  is_demand: boolean
}

/** A line of the register: promise, answers, evidence, and how long nothing was heard. */
export interface TaskRow {
  place_names: string[]
  item: TaskItem
  responses: TraceJoin[]
  evidence: TraceJoin[]
  state: string
  silent_since: string | null
  silent_days: number | null
}

/** A stretch of the text that begins and ends at a paragraph; ``length`` is the whole text's. */
export interface TextWindow {
  start: number
  end: number
  length: number
  text: string
}

/** Two parties with the records that tie them, by domain and form. */
export interface TieEdge {
  parties: string[]
  weight: number
  domains: Record<string, number>
  forms: Record<string, number>
  ties: string[]
}

/** Who works with whom until a year (all years where null); ``left_out`` records name one party only. */
export interface TieNetwork {
  domain: string | null
  until: number | null
  nodes: TieNode[]
  edges: TieEdge[]
  left_out: number
  years: number[]
}

/** A party with how many others it is tied to, by how many records; ``point`` is longitude, latitude. */
export interface TieNode {
  name: string
  label: string
  degree: number
  strength: number
  point: number[] | null
}

/** A period; each end is a year, a month or a day as far as the text tells. */
export interface Time {
  start: string | null
  end: string | null
}

/** The record that tells something, with its words, its file and the file's date. */
export interface ToldBy {
  record: string
  quote: string
  document: string
  date: string | null
}

/** Everything of a part of the programme; the lists are the newest, the counts stand in ``topic``. */
export interface TopicDetail {
  topic: TopicRow
  indicators: IndicatorRow[]
  projects: ProjectRecord[]
  links: LinkRecord[]
  commitments: CommitmentRecord[]
  conflicts: ConflictShape[]
  domains: string[]
  categories: string[]
  checked: boolean
}

/** Every part of the programme; where not ``checked``, figures are still compared: conflicts follow. */
export interface TopicPage {
  items: TopicRow[]
  checked: boolean
}

/** A part of the programme in numbers, with the latest figures of its leading indicators. */
export interface TopicRow {
  id: string
  name: string
  english: string
  meaning: string
  in_english: string
  figures: number
  indicators: number
  projects: number
  links: number
  commitments: number
  conflicts: number
  latest: Leading[]
}

/** What one side of a visit speaks of. */
export interface TopicSaid {
  side: string
  words: string
}

/** Why a record is put beside a promise; the score (0..1) is of the likeness, not of the truth. */
export interface TraceJoin {
  trace: TraceShape
  score: number
  reasons: string[]
}

/** A later record that may answer a promise or show that it was kept. */
export interface TraceShape {
  sort: string
  words: string
  organ: string | null
  said: Sentence
  status: string | null
  is_done: boolean
}

/** What a scenario changes against its baseline, and on what estimates it rests. */
export interface TrialShape {
  name: string
  question: string
  date: string
  circles: CircleShape[]
  means: MeanShape[]
  market_access_before: number
  market_access_after: number
  gini_before: number
  gini_after: number
  notes: Both[]
  inputs: Record<string, string>
  milliseconds: number
}

/** A scenario as TOML, as `lantu try` takes it. */
export interface TryScenario {
  toml: string
}

/** Why a decision is taken back. */
export interface Undo {
  why: string
  publish: boolean
}

/** Uploads that one may see, the newest first, and what the next may bring. */
export interface UploadPage {
  items: UploadShape[]
  most_files: number
  most_bytes: number
  most_bytes_each: number
  suffixes: string[]
}

/** An upload: ``done`` of ``total`` files are dealt with; ``number`` grows with every change. */
export interface UploadShape {
  id: string
  who: string
  number: number
  state: "waiting" | "running" | "done" | "failed" | "cancelled"
  done: number
  total: number
  name: string
  problem: string | null
  files: UploadedFile[]
}

/** A file that was brought; its ``document`` where the ledger has it, else its ``problem``. */
export interface UploadedFile {
  name: string
  id: string
  size: number
  document: DocumentRow | null
  problem: string | null
}

/** An index in one release, beside what its parts come to. */
export interface VintagePoint {
  release: string
  period: string
  low: number | null
  high: number | null
  computed_low: number | null
  computed_high: number | null
  agrees: boolean | null
}

/** An index release by release: releases are never joined. */
export interface VintageRow {
  index: string
  name: string
  english: string
  source: string
  series: Record<string, VintagePoint[]>
}

/** Visits, the latest first. */
export interface VisitPage {
  items: VisitShape[]
}

/** Who went where, when, to see what. */
export interface VisitRecord {
  type: "visit"
  id: string
  document: Source
  start: number
  end: number
  quote: string
  quote_start: number
  quote_end: number
  speaker: string | null
  confidence: number
  rule: string
  repeat_of: string | null
  visitors: string
  hosts: PlaceRef[]
  time: Time
  stops: string[]
  officials: string[]
  agreements: string[]
}

/** A visit, with what followed between the same places. */
export interface VisitShape {
  told: ToldBy
  visitors: string
  origin: PlaceRef[]
  hosts: PlaceRef[]
  time: Time
  stops: string[]
  officials: OfficialShape[]
  topics: TopicSaid[]
  agreements: string[]
  followed: FollowedShape[]
}

/** How many figures hold for (or until) a year. */
export interface YearCount {
  year: number
  reported: number
  target: number
  plan: number
}

export type AnyRecord = ClaimRecord | ProjectRecord | LinkRecord | CommitmentRecord | VisitRecord | ChainRecord | FamilyRecord | QualitativeRecord
