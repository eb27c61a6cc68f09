#!/usr/bin/env bash
# Every figure of SCORES.md that a scorer gives, both halves: eval/scores.sh OUTDIR [KIND…], with the gold beside the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?usage: eval/scores.sh OUTDIR [KIND…]}
shift
kinds=${*:-grammar time attribution actors record own seed events}
shared=${CHANCERY_SHARED:-../shared}
gold=$shared/gold
mkdir -p "$out"

# halves KIND GOLD SCORER [options of the scorer]: runs the product over each half of a set and scores it
halves() {
  local kind=$1 file=$2 scorer=$3 half name
  shift 3
  for half in even odd; do
    name=$(basename "$file" .jsonl)-$kind-$half
    npx tsx eval/half.ts "$file" "$half" "$out/$name.gold.jsonl"
    npx tsx eval/run.ts "$kind" "$out/$name.gold.jsonl" "$out/$name.jsonl"
    echo "== $name"
    node "$scorer" "$out/$name.gold.jsonl" "$out/$name.jsonl" "$@"
  done
}

for kind in $kinds; do
  case $kind in
    grammar)
      for set in ewt-dev gum-free-dev; do
        for mode in fast default accurate; do
          npx tsx eval/run.ts grammar "$shared/ud/$set.conllu" "$out/$set-$mode.conllu" --mode "$mode"
          echo "== $set, tokens given, $mode"
          node "$shared/ud/score-grammar.mjs" "$shared/ud/$set.conllu" "$out/$set-$mode.conllu"
        done
        npx tsx eval/run.ts grammar "$shared/ud/$set.conllu" "$out/$set-raw.conllu" --raw
        echo "== $set, raw, default"
        node "$shared/ud/score-grammar.mjs" "$shared/ud/$set.conllu" "$out/$set-raw.conllu"
      done
      ;;
    time)
      for set in timebank aquaint gumnews; do halves time "$gold/time/timex.$set.dev.jsonl" "$gold/time/score-timex.mjs"; done
      halves time "$gold/time/timex.meantime.dev.jsonl" "$gold/time/score-timex.mjs" --drop-dct
      ;;
    attribution) halves attribution "$gold/attribution/attribution.polnear.dev.jsonl" "$gold/attribution/score-attribution.mjs" ;;
    actors)
      halves actors "$gold/actors/phrases.dev.jsonl" "$gold/actors/score-actors.mjs"
      for half in even odd; do
        name=$out/phrases.dev-actors-$half
        for part in people others; do
          npx tsx eval/bare-names.ts "$name.gold.jsonl" "$part" "$name-$part.gold.jsonl"
          echo "== actors, $part, $half"
          node "$gold/actors/score-actors.mjs" "$name-$part.gold.jsonl" "$name.jsonl"
        done
      done
      ;;
    events)
      halves events "$gold/events/plover_gsr.dev.jsonl" "$gold/events/score-events.mjs"
      halves events-sure "$gold/events/plover_gsr.dev.jsonl" "$gold/events/score-events.mjs"
      halves events "$gold/events/osorio_cameo.dev.jsonl" "$gold/events/score-events.mjs"
      halves events-sure "$gold/events/osorio_cameo.dev.jsonl" "$gold/events/score-events.mjs"
      halves events-pair "$gold/events/plv_train.jsonl" "$gold/events/score-events.mjs"
      ;;
    record)
      for half in even odd; do
        npx tsx eval/half.ts "$gold/record/dev.gold.jsonl" "$half" "$out/record-$half.gold.jsonl"
        node -e '
          const { readFileSync } = require("node:fs");
          const lines = (file) => readFileSync(file, "utf8").trim().split("\n");
          const ids = new Set(lines(process.argv[1]).map((line) => JSON.parse(line).id));
          for (const line of lines(process.argv[2])) if (ids.has(JSON.parse(line).id)) console.log(line);
        ' "$out/record-$half.gold.jsonl" "$shared/corpora/official-2021.jsonl" >"$out/record-$half.docs.jsonl"
        node bin/chancery.mjs read "$out/record-$half.docs.jsonl" --jsonl >"$out/record-$half.jsonl"
        echo "== record-$half"
        node "$gold/record/score-record.mjs" "$out/record-$half.gold.jsonl" "$out/record-$half.jsonl"
      done
      ;;
    own)
      # reports of our own with their record by hand, whose errors were read on the even half alone
      node bin/chancery.mjs read eval/own/reports.jsonl --jsonl >"$out/own.jsonl"
      for half in even odd; do
        npx tsx eval/half.ts eval/own/record.jsonl "$half" "$out/own-$half.gold.jsonl"
        echo "== own-$half"
        node "$gold/record/score-record.mjs" "$out/own-$half.gold.jsonl" "$out/own.jsonl"
      done
      ;;
    seed)
      echo "== seed"
      node bin/chancery.mjs read "$shared/seed/report.txt" --json | node "$shared/seed/check.mjs"
      npx tsx eval/transpose.ts "$shared/seed/report.txt" "$shared/seed/gold.json" "$out/transposed"
      ;;
    *)
      echo "unknown kind: $kind" >&2
      exit 2
      ;;
  esac
done
