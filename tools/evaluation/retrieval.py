"""Ranking: MRR@10, Recall@10 and nDCG@10 of runs over judged sets, each with a paired test.

    tools/evaluate retrieval --set ../shared/data/ir/piaf --headlines /path/to/tv-news

Every set is indexed with kiosque-index and asked with `kiosque run`. --baselines adds stock Xapian (target
baseline_xapian) and Lucene's FrenchAnalyzer (Debian's liblucene8-java and a JDK); --ablation adds runs that
leave out one step of ranking or of the analysis each (target ablation), --run those made elsewhere. Queries are split
by a hash of their id into the half that parameters may be chosen on and the half to report. Differences of nDCG@10 and
p are against the first run in the table, or --against another.
"""
import pathlib
import subprocess
import tempfile
from collections import defaultdict

from . import headlines
from .judged_set import half, read_judged_set, write_flat
from .ranking_measures import MEASURES, mean, paired_test

DEPTH = 100  # articles a query in a run
LUCENE_JARS = ["core", "analyzers-common", "queryparser"]
LUCENE_SOURCE = pathlib.Path(__file__).parent / "baselines" / "LuceneBaseline.java"


def add_arguments(parser):
    parser.add_argument("--set", action="append", default=[], metavar="FOLDER",
                        help="docs.jsonl, queries.tsv, qrels.tsv; may be repeated")
    parser.add_argument("--headlines", metavar="FOLDER", help="build a set of this archive's headlines")
    parser.add_argument("--articles", type=int, default=30000, help="of the headline set (default %(default)s)")
    parser.add_argument("--queries", type=int, default=4000, help="of the headline set (default %(default)s)")
    parser.add_argument("--baselines", action="store_true", help="run stock Xapian and Lucene too")
    parser.add_argument("--ablation", action="store_true", help="run without each step of ranking and analysis too")
    parser.add_argument("--against", metavar="RUN", help="that differences are told from (default: the first)")
    parser.add_argument("--run", dest="runs", action="append", default=[], metavar="SET:LABEL=FILE",
                        help="a TREC run of the set to judge beside the others; may be repeated")
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/release"),
                        help="where the programs are (default %(default)s)")
    parser.add_argument("--work", type=pathlib.Path,
                        help="keep databases and runs here, and take what is already there")


def run(arguments):
    if arguments.work:
        return evaluate(arguments, arguments.work)
    with tempfile.TemporaryDirectory(prefix="kiosque-retrieval-") as work:
        return evaluate(arguments, pathlib.Path(work))


def evaluate(arguments, work):
    folders = list(arguments.set)
    if arguments.headlines:
        folder = work / f"headlines-{arguments.articles}"
        if not (folder / "qrels.tsv").exists():
            headlines.build(arguments.headlines, folder, arguments.articles, arguments.queries)
        folders.append(folder)
    if not folders:
        raise SystemExit("tools/evaluate: name a judged set with --set or an archive with --headlines")
    for folder in folders:
        judged = read_judged_set(folder)
        here = work / judged.name
        here.mkdir(parents=True, exist_ok=True)
        runs = {}
        if arguments.baselines:
            runs["Lucene"] = cached(here / "lucene.run", lambda: lucene(judged, here))
            runs["Xapian"] = cached(here / "xapian.run", lambda: stock_xapian(judged, here, arguments.build))
        runs["kiosque"] = kiosque(judged, here, arguments.build)
        if arguments.ablation:
            runs |= ablation(judged, here, arguments.build)
        for name, label, path in given_runs(arguments.runs):
            if name == judged.name:
                runs[label] = pathlib.Path(path).read_text()
        print_table(judged, {label: read_run(text) for label, text in runs.items()}, arguments.against)
    return 0


def given_runs(options):
    for option in options:
        name, colon, rest = option.partition(":")
        label, equals, path = rest.partition("=")
        if not colon or not equals:
            raise SystemExit(f"tools/evaluate: --run takes SET:LABEL=FILE, not {option}")
        yield name, label, path


def kiosque(judged, here, build):
    database = here / "kiosque.db"
    if not database.exists():
        output_of([build / "indexer" / "kiosque-index", "add", "--db", database, judged.documents])
    return output_of([build / "query" / "kiosque", "run", "--db", database, "--queries", judged.query_file,
                      "--limit", str(DEPTH)])


def ablation(judged, here, build):
    programs = sorted((build / "tools").glob("ablated_*"))
    if not programs:
        raise SystemExit(f"tools/evaluate: build the target “ablation” in {build} first")
    for program in programs:
        step = program.name.removeprefix("ablated_")
        if step == "ranking":
            output_of([program, here / "kiosque.db", judged.query_file, here])
        else:
            output_of([program, judged.documents, judged.query_file, here / f"without-{step.replace('_', '-')}.run"])
    return {path.stem.replace("-", " "): path.read_text() for path in sorted(here.glob("without-*.run"))}


def stock_xapian(judged, here, build):
    return output_of([build / "tools" / "baseline_xapian", flat_documents(judged, here), judged.query_file, str(DEPTH)])


def lucene(judged, here):
    jars = [f"/usr/share/java/lucene-{jar}-8.7.0.jar" for jar in LUCENE_JARS]
    missing = [jar for jar in jars if not pathlib.Path(jar).exists()]
    if missing:
        raise SystemExit(f"tools/evaluate: {missing[0]} is missing; install liblucene8-java")
    return output_of(["java", "-cp", ":".join(jars), LUCENE_SOURCE, flat_documents(judged, here), judged.query_file,
                      str(DEPTH)])


def flat_documents(judged, here):
    path = here / "docs.tsv"
    if not path.exists():
        write_flat(judged, path)
    return path


def cached(path, make):
    if not path.exists():
        path.write_text(make())
    return path.read_text()


def output_of(command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"tools/evaluate: {command[0]} failed with status {done.returncode}")
    return done.stdout


def read_run(text):
    """TREC lines -> QID -> document ids, best first."""
    ranked = defaultdict(list)
    for line in text.splitlines():
        query, _, document, rank, _, _ = line.split()
        ranked[query].append((int(rank), document))
    return {query: [document for _, document in sorted(hits)] for query, hits in ranked.items()}


def print_table(judged, runs, against=None):
    print(f"{judged.name}: {len(judged.queries)} queries")
    print(f"  {'run':<24}{'half':<8}" + "".join(f"{name:>11}" for name in MEASURES) + f"{'difference':>12}{'p':>9}")
    scores = {label: scores_of(judged, ranking) for label, ranking in runs.items()}
    first = scores[against] if against in scores else next(iter(scores.values()))
    for part in ("tune", "report", "all"):
        queries = [query for query in judged.queries if part in ("all", half(query))]
        for label, score in scores.items():
            line = f"  {label:<24}{part:<8}"
            line += "".join(f"{mean([score[name][query] for query in queries]):>11.4f}" for name in MEASURES)
            if score is not first:
                difference, p = paired_test(*([s["nDCG@10"][query] for query in queries] for s in (first, score)))
                line += f"{difference:>+12.4f}{p:>9.2g}"
            print(line)


def scores_of(judged, ranking):
    return {name: {query: measure(ranking.get(query, []), relevant) for query, relevant in judged.relevant.items()}
            for name, measure in MEASURES.items()}
