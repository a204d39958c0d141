import type { ClaimRecord, CommitmentRecord, LinkRecord, ProjectRecord, SeriesLine, SeriesPoint, Source } from '../api/types'

/** Made-up records for tests: whole, and plain but for what a test says of them. */
export const source: Source = { id: 'd1', name: '报告.txt', title: '工作报告', date: '2024-02-01', publisher: '编写组' }

const base = {
  id: 'r1',
  document: source,
  start: 4,
  end: 9,
  quote: '疏解企业约3000家',
  quote_start: 0,
  quote_end: 10,
  speaker: null,
  confidence: 0.8,
  rule: 'tests.made',
  repeat_of: null,
}

export const makeClaim = (parts: Partial<ClaimRecord> = {}): ClaimRecord => ({
  ...base,
  type: 'claim',
  number: '3000家',
  op: '=',
  value: '3000',
  value2: null,
  unit: '家',
  indicator: '疏解企业',
  indicator_id: null,
  places: [{ name: '北京市', code: '110000' }],
  place_mode: null,
  origin: [],
  destination: [],
  time: { start: '2022', end: '2022' },
  kind: 'level',
  direction: null,
  baseline: null,
  modality: 'reported',
  stage: null,
  net: null,
  basis: null,
  ...parts,
})

export const makeProject = (parts: Partial<ProjectRecord> = {}): ProjectRecord => ({
  ...base,
  type: 'project',
  name: '京雄快线',
  category: 'rail',
  status: 'completed',
  time: { start: '2023', end: '2023' },
  places: [{ name: '河北省', code: '130000' }],
  ...parts,
})

export const makeLink = (parts: Partial<LinkRecord> = {}): LinkRecord => ({
  ...base,
  type: 'link',
  parties: [
    { name: '北京市', code: '110000' },
    { name: '河北省', code: '130000' },
  ],
  domain: 'environment',
  mechanism: '会商机制',
  time: { start: null, end: null },
  form: 'mechanism',
  status: null,
  functions: [],
  ...parts,
})

export const makeCommitment = (parts: Partial<CommitmentRecord> = {}): CommitmentRecord => ({
  ...base,
  type: 'commitment',
  actors: ['北京市'],
  action: '建成联合实验室',
  places: [],
  deadline: '2025',
  domain: 'innovation',
  sort: 'figure',
  claim: null,
  ...parts,
})

export const makePoint = (parts: Partial<SeriesPoint> = {}): SeriesPoint => ({
  claim: makeClaim(),
  authority: 'press',
  low: null,
  high: null,
  conflicts: [],
  suspect: false,
  ...parts,
})

export const makeLine = (parts: Partial<SeriesLine> = {}): SeriesLine => ({
  narrowed: null,
  labels: { release: null, base_year: null, prices: null, scope: null },
  stage: null,
  net: null,
  flow: null,
  together: null,
  points: [],
  implied: [],
  ...parts,
})
