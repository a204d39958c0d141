"""What the API answers with: msgspec structs, from which OpenAPI and the front end's types are made.

Offsets are code points into the document's text, ends exclusive. Exact numbers travel as decimal text
(``"210600000000"``, ``"1/3"``): a JavaScript number would lose digits. Null means that the text does
not say; it is never zero and never a guess.
"""

from lantu.atlas.api.shapes.assessed import (
    Accounting as Accounting,
)
from lantu.atlas.api.shapes.assessed import (
    AccountLine as AccountLine,
)
from lantu.atlas.api.shapes.assessed import (
    AccountRow as AccountRow,
)
from lantu.atlas.api.shapes.assessed import (
    AccountSide as AccountSide,
)
from lantu.atlas.api.shapes.assessed import (
    AccountTotal as AccountTotal,
)
from lantu.atlas.api.shapes.assessed import (
    Bounds as Bounds,
)
from lantu.atlas.api.shapes.assessed import (
    EntryShape as EntryShape,
)
from lantu.atlas.api.shapes.assessed import (
    HistoryPage as HistoryPage,
)
from lantu.atlas.api.shapes.assessed import (
    HistoryRow as HistoryRow,
)
from lantu.atlas.api.shapes.assessed import (
    Observed as Observed,
)
from lantu.atlas.api.shapes.assessed import (
    Obstacle as Obstacle,
)
from lantu.atlas.api.shapes.assessed import (
    RegisterPage as RegisterPage,
)
from lantu.atlas.api.shapes.assessed import (
    Sentence as Sentence,
)
from lantu.atlas.api.shapes.assessed import (
    SlipShape as SlipShape,
)
from lantu.atlas.api.shapes.assessed import (
    StepShape as StepShape,
)
from lantu.atlas.api.shapes.assessed import (
    TargetBoard as TargetBoard,
)
from lantu.atlas.api.shapes.assessed import (
    TargetRow as TargetRow,
)
from lantu.atlas.api.shapes.assessed import (
    TargetShape as TargetShape,
)
from lantu.atlas.api.shapes.assessed import (
    TaskItem as TaskItem,
)
from lantu.atlas.api.shapes.assessed import (
    TaskRow as TaskRow,
)
from lantu.atlas.api.shapes.assessed import (
    TieEdge as TieEdge,
)
from lantu.atlas.api.shapes.assessed import (
    TieNetwork as TieNetwork,
)
from lantu.atlas.api.shapes.assessed import (
    TieNode as TieNode,
)
from lantu.atlas.api.shapes.assessed import (
    TraceJoin as TraceJoin,
)
from lantu.atlas.api.shapes.assessed import (
    TraceShape as TraceShape,
)
from lantu.atlas.api.shapes.assessed import (
    VintagePoint as VintagePoint,
)
from lantu.atlas.api.shapes.assessed import (
    VintageRow as VintageRow,
)
from lantu.atlas.api.shapes.checked import (
    Both as Both,
)
from lantu.atlas.api.shapes.checked import (
    CauseShape as CauseShape,
)
from lantu.atlas.api.shapes.checked import (
    ConflictPage as ConflictPage,
)
from lantu.atlas.api.shapes.checked import (
    ConflictShape as ConflictShape,
)
from lantu.atlas.api.shapes.checked import (
    ConflictSide as ConflictSide,
)
from lantu.atlas.api.shapes.checked import (
    ImpliedBand as ImpliedBand,
)
from lantu.atlas.api.shapes.checked import (
    Named as Named,
)
from lantu.atlas.api.shapes.checked import (
    Series as Series,
)
from lantu.atlas.api.shapes.checked import (
    SeriesGroup as SeriesGroup,
)
from lantu.atlas.api.shapes.checked import (
    SeriesLine as SeriesLine,
)
from lantu.atlas.api.shapes.checked import (
    SeriesPoint as SeriesPoint,
)
from lantu.atlas.api.shapes.common import (
    Facet as Facet,
)
from lantu.atlas.api.shapes.common import (
    FacetPage as FacetPage,
)
from lantu.atlas.api.shapes.common import (
    Health as Health,
)
from lantu.atlas.api.shapes.common import (
    Pending as Pending,
)
from lantu.atlas.api.shapes.common import (
    PlaceRef as PlaceRef,
)
from lantu.atlas.api.shapes.common import (
    Problem as Problem,
)
from lantu.atlas.api.shapes.common import (
    Range as Range,
)
from lantu.atlas.api.shapes.common import (
    Source as Source,
)
from lantu.atlas.api.shapes.common import (
    Time as Time,
)
from lantu.atlas.api.shapes.documents import (
    CellShape as CellShape,
)
from lantu.atlas.api.shapes.documents import (
    Counts as Counts,
)
from lantu.atlas.api.shapes.documents import (
    DocumentDetail as DocumentDetail,
)
from lantu.atlas.api.shapes.documents import (
    DocumentPage as DocumentPage,
)
from lantu.atlas.api.shapes.documents import (
    DocumentRow as DocumentRow,
)
from lantu.atlas.api.shapes.documents import (
    PageShape as PageShape,
)
from lantu.atlas.api.shapes.documents import (
    RepeatShape as RepeatShape,
)
from lantu.atlas.api.shapes.documents import (
    SectionShape as SectionShape,
)
from lantu.atlas.api.shapes.documents import (
    TableShape as TableShape,
)
from lantu.atlas.api.shapes.documents import (
    TextWindow as TextWindow,
)
from lantu.atlas.api.shapes.lab import (
    CircleShape as CircleShape,
)
from lantu.atlas.api.shapes.lab import (
    Laboratory as Laboratory,
)
from lantu.atlas.api.shapes.lab import (
    LineShape as LineShape,
)
from lantu.atlas.api.shapes.lab import (
    MeanShape as MeanShape,
)
from lantu.atlas.api.shapes.lab import (
    ScenarioShape as ScenarioShape,
)
from lantu.atlas.api.shapes.lab import (
    StationShape as StationShape,
)
from lantu.atlas.api.shapes.lab import (
    TrialShape as TrialShape,
)
from lantu.atlas.api.shapes.lab import (
    TryScenario as TryScenario,
)
from lantu.atlas.api.shapes.overview import (
    HitRecord as HitRecord,
)
from lantu.atlas.api.shapes.overview import (
    IndicatorPage as IndicatorPage,
)
from lantu.atlas.api.shapes.overview import (
    IndicatorRow as IndicatorRow,
)
from lantu.atlas.api.shapes.overview import (
    Leading as Leading,
)
from lantu.atlas.api.shapes.overview import (
    News as News,
)
from lantu.atlas.api.shapes.overview import (
    PlacePage as PlacePage,
)
from lantu.atlas.api.shapes.overview import (
    PlaceRow as PlaceRow,
)
from lantu.atlas.api.shapes.overview import (
    SearchAnswer as SearchAnswer,
)
from lantu.atlas.api.shapes.overview import (
    SearchHit as SearchHit,
)
from lantu.atlas.api.shapes.overview import (
    Summary as Summary,
)
from lantu.atlas.api.shapes.overview import (
    YearCount as YearCount,
)
from lantu.atlas.api.shapes.programme import (
    BatchCount as BatchCount,
)
from lantu.atlas.api.shapes.programme import (
    BatchedProject as BatchedProject,
)
from lantu.atlas.api.shapes.programme import (
    BatchPage as BatchPage,
)
from lantu.atlas.api.shapes.programme import (
    CoveragePage as CoveragePage,
)
from lantu.atlas.api.shapes.programme import (
    CoverageShape as CoverageShape,
)
from lantu.atlas.api.shapes.programme import (
    FollowedShape as FollowedShape,
)
from lantu.atlas.api.shapes.programme import (
    OfficialShape as OfficialShape,
)
from lantu.atlas.api.shapes.programme import (
    PairShape as PairShape,
)
from lantu.atlas.api.shapes.programme import (
    ProjectState as ProjectState,
)
from lantu.atlas.api.shapes.programme import (
    ReachCount as ReachCount,
)
from lantu.atlas.api.shapes.programme import (
    ReachPoint as ReachPoint,
)
from lantu.atlas.api.shapes.programme import (
    SlipOf as SlipOf,
)
from lantu.atlas.api.shapes.programme import (
    ToldBy as ToldBy,
)
from lantu.atlas.api.shapes.programme import (
    TopicSaid as TopicSaid,
)
from lantu.atlas.api.shapes.programme import (
    VisitPage as VisitPage,
)
from lantu.atlas.api.shapes.programme import (
    VisitShape as VisitShape,
)
from lantu.atlas.api.shapes.records import (
    Against as Against,
)
from lantu.atlas.api.shapes.records import (
    AnyRecord as AnyRecord,
)
from lantu.atlas.api.shapes.records import (
    ChainRecord as ChainRecord,
)
from lantu.atlas.api.shapes.records import (
    ChainStage as ChainStage,
)
from lantu.atlas.api.shapes.records import (
    ClaimPage as ClaimPage,
)
from lantu.atlas.api.shapes.records import (
    ClaimRecord as ClaimRecord,
)
from lantu.atlas.api.shapes.records import (
    CommitmentPage as CommitmentPage,
)
from lantu.atlas.api.shapes.records import (
    CommitmentRecord as CommitmentRecord,
)
from lantu.atlas.api.shapes.records import (
    DocumentRecords as DocumentRecords,
)
from lantu.atlas.api.shapes.records import (
    FamilyRecord as FamilyRecord,
)
from lantu.atlas.api.shapes.records import (
    Labels as Labels,
)
from lantu.atlas.api.shapes.records import (
    LinkPage as LinkPage,
)
from lantu.atlas.api.shapes.records import (
    LinkRecord as LinkRecord,
)
from lantu.atlas.api.shapes.records import (
    ProjectPage as ProjectPage,
)
from lantu.atlas.api.shapes.records import (
    ProjectRecord as ProjectRecord,
)
from lantu.atlas.api.shapes.records import (
    QualitativeRecord as QualitativeRecord,
)
from lantu.atlas.api.shapes.records import (
    RecordDetail as RecordDetail,
)
from lantu.atlas.api.shapes.records import (
    VisitRecord as VisitRecord,
)
from lantu.atlas.api.shapes.region import (
    CouplingShape as CouplingShape,
)
from lantu.atlas.api.shapes.region import (
    HeatCell as HeatCell,
)
from lantu.atlas.api.shapes.region import (
    HeatRow as HeatRow,
)
from lantu.atlas.api.shapes.region import (
    HeatTable as HeatTable,
)
from lantu.atlas.api.shapes.region import (
    MapChoice as MapChoice,
)
from lantu.atlas.api.shapes.region import (
    MapChoices as MapChoices,
)
from lantu.atlas.api.shapes.region import (
    Mapped as Mapped,
)
from lantu.atlas.api.shapes.region import (
    MapValue as MapValue,
)
from lantu.atlas.api.shapes.region import (
    OutlineShape as OutlineShape,
)
from lantu.atlas.api.shapes.region import (
    Outlining as Outlining,
)
from lantu.atlas.api.shapes.region import (
    PlaceFile as PlaceFile,
)
from lantu.atlas.api.shapes.region import (
    PlacePart as PlacePart,
)
from lantu.atlas.api.shapes.region import (
    SpreadPage as SpreadPage,
)
from lantu.atlas.api.shapes.region import (
    SpreadShape as SpreadShape,
)
from lantu.atlas.api.shapes.region import (
    SpreadValue as SpreadValue,
)
from lantu.atlas.api.shapes.region import (
    TopicDetail as TopicDetail,
)
from lantu.atlas.api.shapes.region import (
    TopicPage as TopicPage,
)
from lantu.atlas.api.shapes.region import (
    TopicRow as TopicRow,
)
from lantu.atlas.api.shapes.uploads import (
    UploadedFile as UploadedFile,
)
from lantu.atlas.api.shapes.uploads import (
    UploadPage as UploadPage,
)
from lantu.atlas.api.shapes.uploads import (
    UploadShape as UploadShape,
)
from lantu.atlas.api.shapes.work import (
    Done as Done,
)
from lantu.atlas.api.shapes.work import (
    JudgementPage as JudgementPage,
)
from lantu.atlas.api.shapes.work import (
    JudgementShape as JudgementShape,
)
from lantu.atlas.api.shapes.work import (
    JudgementTarget as JudgementTarget,
)
from lantu.atlas.api.shapes.work import (
    Login as Login,
)
from lantu.atlas.api.shapes.work import (
    NewJudgement as NewJudgement,
)
from lantu.atlas.api.shapes.work import (
    ReviewItem as ReviewItem,
)
from lantu.atlas.api.shapes.work import (
    ReviewQueue as ReviewQueue,
)
from lantu.atlas.api.shapes.work import (
    SessionShape as SessionShape,
)
from lantu.atlas.api.shapes.work import (
    Undo as Undo,
)
