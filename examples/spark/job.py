"""Checks case notes with caselint on Apache Spark.

Each partition of the notes goes through one caselint process as JSON lines; its findings come back as JSON lines. A
process that dies fails its task, which Spark runs again: nothing is lost, and what the lost one had told is not kept.

    spark-submit job.py --notes notes.parquet --findings findings.parquet --figures figures.parquet

Findings hold no words of the notes unless --show-text is given.
"""

import argparse
import json
import shlex
import subprocess
import tempfile
from itertools import chain
from threading import Thread

from pyspark.sql import SparkSession, functions as f
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

# Fields of a note (README.md, "Inputs"); a table has those that it has.
FIELDS = [
    "id", "child", "kind", "title", "eventDate", "recordedDate", "author", "role", "team",
    "seen", "seenAlone", "present", "purpose", "place", "body",
]

# Rules that look over a whole export cannot speak of a part of one: `caselint audit` is for them.
OVER_EXPORT = ["record/duplicate", "record/summary-overdue", "record/visit-gap"]

FINDING = StructType([
    StructField("id", StringType()),
    StructField("rule", StringType()),
    StructField("level", StringType()),
    StructField("confidence", StringType()),
    StructField("message", StringType()),
    StructField("excerpt", StringType()),
    # where it stands in the note's line of JSON, from 1; `end` is exclusive
    StructField("start", IntegerType()),
    StructField("end", IntegerType()),
])

# 0: nothing to fail on, 1: findings. Anything else means that notes were not read.
READ = (0, 1)


def check(command):
    """A function that takes the notes of a partition, as JSON lines, through caselint, and gives its findings."""

    def checked(lines):
        lines = iter(lines)
        first = next(lines, None)
        if first is None:
            return
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="utf-8"
            )

            def feed():
                try:
                    for line in chain([first], lines):
                        process.stdin.write(line + "\n")
                    process.stdin.close()
                except BrokenPipeError:
                    pass  # the process ended: its code tells why

            feeder = Thread(target=feed)
            feeder.start()
            for line in process.stdout:
                yield finding(json.loads(line))
            code = process.wait()
            feeder.join()
            if code not in READ:
                errors.seek(0)
                said = errors.read().decode("utf-8", "replace").strip()
                raise RuntimeError(f"caselint ended with code {code}. {said}")

    return checked


def finding(told):
    return (
        told["id"], told["rule"], told["level"], told["confidence"], told["message"], told["excerpt"],
        told["start"]["column"], told["end"]["column"],
    )


def notes_of(spark, path):
    """The notes of a Parquet file, or of a CSV file whose headers are names of fields."""
    if path.endswith((".csv", ".tsv")):
        separator = "\t" if path.endswith(".tsv") else ","
        return spark.read.csv(path, header=True, multiLine=True, escape='"', sep=separator)
    return spark.read.parquet(path)


def json_lines(notes):
    """Each note as one line of JSON, as caselint reads them."""
    columns = [name for name in FIELDS if name in notes.columns]
    return notes.select(f.to_json(f.struct(*columns)).alias("line")).rdd.map(lambda row: row.line)


def figures(notes, findings):
    """Notes and findings by team and month of the event."""
    month = f.substring(f.col("eventDate").cast("string"), 1, 7).alias("month")
    of_note = notes.select("id", "team", month)
    level = lambda name: f.sum((f.col("level") == name).cast("int"))
    per_note = findings.groupBy("id").agg(
        level("error").alias("errors"), level("warning").alias("warnings"), level("info").alias("infos")
    )
    total = lambda name: f.coalesce(f.sum(name), f.lit(0)).alias(name)
    return (
        of_note.join(per_note, "id", "left")
        .groupBy("team", "month")
        .agg(f.count("*").alias("notes"), total("errors"), total("warnings"), total("infos"))
        .orderBy("team", "month")
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--notes", required=True, help="a Parquet or CSV file with the fields of notes as columns")
    parser.add_argument("--findings", required=True, help="where the findings go, as Parquet")
    parser.add_argument("--figures", required=True, help="where figures by team and month go, as Parquet")
    parser.add_argument("--partitions", type=int, help="processes that share the notes; Spark's own number if left out")
    parser.add_argument("--caselint", default="caselint", help="the command")
    parser.add_argument("--options", default="", help="options of `caselint check`, such as --options='--preset durham'")
    parser.add_argument("--show-text", action="store_true", help="keep the words that findings are about")
    options = parser.parse_args()

    command = [
        *shlex.split(options.caselint), "check", "-", "--stdin-filename", "notes.ndjson", "--format", "ndjson",
        # Spark shares out the work: one thread a process
        "--jobs", "1", "--fail-on", "never",
        *chain.from_iterable(("--rule", f"{rule}=off") for rule in OVER_EXPORT),
        *([] if options.show_text else ["--redact"]),
        *shlex.split(options.options),
    ]
    spark = SparkSession.builder.appName("caselint").getOrCreate()
    notes = notes_of(spark, options.notes)
    lines = json_lines(notes.repartition(options.partitions) if options.partitions else notes)
    spark.createDataFrame(lines.mapPartitions(check(command)), FINDING).write.mode("overwrite").parquet(options.findings)
    found = spark.read.parquet(options.findings)
    figures(notes, found).write.mode("overwrite").parquet(options.figures)
    spark.stop()


if __name__ == "__main__":
    main()
