"""Phrases with the days they mean, from the French date specifications of microsoft/Recognizers-Text (MIT)."""
import collections
import datetime
import json
import pathlib
import re

EXCLUSIONS = pathlib.Path(__file__).with_name("date_exclusions.tsv")
PARSERS = ("DateParser", "DatePeriodParser", "HolidayParser")
PLATFORMS = {"dotnet", "javascript", "python", "java"}
DAY = datetime.timedelta(days=1)


def excluded():
    """{(file, number of the case)}: what date_exclusions.tsv leaves out, with its reason."""
    rows = [line.split("\t") for line in EXCLUSIONS.read_text().splitlines() if not line.startswith("#")]
    return {(parser, int(number)): reason for parser, number, reason in rows}


def days(iso):
    """First and last day of "2013", "2013-02", "2013-02-28" or A/B of those, both included."""
    ends = []
    for end in iso.split("/"):
        year, month, day = ([*map(int, end.split("-"))] + [0, 0])[:3]
        first = datetime.date(year, month or 1, day or 1)
        if day:
            last = first
        elif month:
            last = datetime.date(year + month // 12, month % 12 + 1, 1) - DAY
        else:
            last = datetime.date(year, 12, 31)
        ends.append((first, last))
    return ends[0][0], ends[-1][1]


def resolved(timex, value):
    """The readings of one resolution as pairs of days. Ends are exclusive in these files, save where the phrase names
    the last day (« du 4 au 22 »): there both are taken."""
    date = datetime.date.fromisoformat
    if "date" in value:
        return [(date(value["date"]), date(value["date"]))]
    if "startDate" not in value or "endDate" not in value:
        return []
    first, end = date(value["startDate"]), date(value["endDate"])
    if re.fullmatch(r"\(.*,P\d+D\)", timex):
        return [(first, end), (first, end - DAY)]
    return [(first, end - DAY)]


def distance(readings, reference):
    return min(abs((first - reference).days) for first, _ in readings)


Phrase = collections.namedtuple("Phrase", "id text reference accepted")


def read_phrases(folder):
    """(phrases, how many were left out by reason): every case that some platform supports and that has a day or a range of
    days for its value. Where past and future readings differ, the past one is accepted, and the future one if it is nearer."""
    out, left, without = [], collections.Counter(), excluded()
    for parser in PARSERS:
        cases = json.loads((pathlib.Path(folder) / f"{parser}.json").read_text(encoding="utf-8-sig"))
        for number, case in enumerate(cases, 1):
            missing = {name.strip().lower() for key in ("NotSupported", "NotSupportedByDesign")
                       for name in case.get(key, "").split(",")}
            if missing >= PLATFORMS or not case["Results"]:
                left["not supported by any platform"] += 1
                continue
            value = case["Results"][0]["Value"]
            past, future = (resolved(value["Timex"], value[key]) for key in ("PastResolution", "FutureResolution"))
            if not past:
                left["no value"] += 1
                continue
            if (parser, number) in without:
                left[without[parser, number]] += 1
                continue
            reference = (case.get("Context") or {}).get("ReferenceDateTime", "")[:10]
            accepted = list(past)
            if reference and future:
                now = datetime.date.fromisoformat(reference)
                if distance(future, now) < distance(past, now):
                    accepted += future
            out.append(Phrase(f"{parser}-{number}", case["Input"], reference, accepted))
    return out, left
