"""Learns which words tell an act and of which type (senses), and who of those named beside it does it or bears it (casting).

    npx tsx scripts/act-lessons.ts --out LESSONS
    python3 scripts/events/train_acts.py LESSONS OUT [--without 0|1]

Both are networks of one hidden layer over named signs, the meanings of words, and what a third network makes of the words around, which reads
the sentence from both sides and begins as the grammar's own (src/grammar/layers.ts); the three are learnt together. Names and numbers are
not told apart. OUT gets senses.json.gz, casting.json.gz and surroundings.bin.gz. With --without a fold of two is kept out and measured.
Needs PyTorch and numpy; a minute on a graphics card, an hour or two without. Nothing of it is needed to build, test or read.
"""
import argparse, json, os, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from pack_acts import HIDDEN, pack

LIMITS = {"drop": 0.7, "doubt": 0.1, "change": 0.5, "find": 0.4}  # of the senses: chosen by the figures this prints
ROUNDS, RATE, BATCH = 15, 1.5e-3, 256
DROP_WORD, DROP_LAYER, DROP_SIGN, DROP_HIDDEN, DROP_OWN = 0.35, 0.4, 0.5, 0.25, 0.15
AUX = 0.1  # weight of the tags and relations that the reading network tells besides
LONGEST = 128  # words of a sentence; what lies beyond is not learnt from
MEANING = 64
OUTCOMES, CASTS = 17, 3

arguments = argparse.ArgumentParser()
arguments.add_argument("lessons")
arguments.add_argument("out")
arguments.add_argument("--without", type=int, default=-1)
options = arguments.parse_args()
device = "cuda" if torch.cuda.is_available() else "cpu"
torch.manual_seed(11 + options.without)
np.random.seed(11 + options.without)


def numbers(name, kind=np.int32):
    return np.fromfile(os.path.join(options.lessons, f"{name}.bin"), kind)


def on_device(values):
    return torch.tensor(np.asarray(values, np.int64), device=device)


def starts_of(sizes):
    return np.concatenate([[0], np.cumsum(sizes)[:-1]])


meta = json.load(open(os.path.join(options.lessons, "sizes.json"), encoding="utf8"))
sources = np.array(open(os.path.join(options.lessons, "sources.txt"), encoding="utf8").read().split("\n"))
forms = on_device(numbers("forms").reshape(-1, 5))
words = on_device(numbers("words").reshape(-1, 4))
ends, folds = numbers("ends"), numbers("folds")
starts = np.concatenate([[0], ends[:-1]])
lengths = ends - starts
begins, reach = on_device(starts), on_device(np.minimum(lengths, LONGEST))
vectors = torch.tensor(numbers("vectors", np.int8).reshape(-1, MEANING).astype(np.float32) / 64, device=device)
vectors = torch.cat([vectors, torch.zeros(1, MEANING, device=device)])
UNKNOWN = len(vectors) - 1


def means(places, sizes):
    """Mean meanings of lists of words."""
    return F.embedding_bag(on_device(places), vectors, on_device(starts_of(sizes)), mode="mean")


class Cases:
    """Words weighed, or parties: their numbers, signs and meanings, and which belong to each sentence."""

    def __init__(self, name, width):
        table = numbers(f"{name}-cases").reshape(-1, width)
        self.count = len(table)
        self.table = on_device(table)
        self.fold, self.source = folds[table[:, 0]], sources[table[:, 0]]
        sizes = numbers(f"{name}-signs-sizes")
        self.signs = on_device(numbers(f"{name}-signs"))
        self.sign_starts, self.sign_sizes = on_device(starts_of(sizes)), on_device(sizes)
        self.kinds = int(self.signs.max()) + 1
        self.dense = means(numbers(f"{name}-parts"), numbers(f"{name}-parts-sizes")).view(self.count, -1).half()
        order = np.argsort(table[:, 0], kind="stable")
        sentence = table[order, 0]
        self.order = on_device(order)
        self.first = on_device(np.searchsorted(sentence, np.arange(len(lengths))))
        self.end = on_device(np.searchsorted(sentence, np.arange(len(lengths)), side="right"))

    def of(self, sentences):
        """Those of some sentences."""
        first = self.first[sentences]
        count = self.end[sentences] - first
        total = int(count.sum())
        row = torch.repeat_interleave(torch.arange(len(sentences), device=device), count, output_size=total)
        return self.order[torch.arange(total, device=device) - (torch.cumsum(count, 0) - count)[row] + first[row]]


# sentence, word, outcome, outcome of the rule; sentence, word of the act, word of the party, part, weight, part by rule, outcome of the rule
senses, casts = Cases("senses", 4), Cases("casts", 7)
sentence_means = means(numbers("full"), numbers("full-sizes"))
senses.dense = torch.cat([senses.dense, sentence_means[senses.table[:, 0]].half()], 1)


class Signs(nn.Module):
    """A hidden layer over signs and meanings, and what stands around adds to it."""

    def __init__(self, cases, outcomes):
        super().__init__()
        self.emb = nn.EmbeddingBag(cases.kinds, HIDDEN, mode="sum")
        self.dense = nn.Linear(cases.dense.shape[1], HIDDEN)
        self.top = nn.Linear(HIDDEN, outcomes)
        nn.init.uniform_(self.emb.weight, -0.05, 0.05)
        nn.init.uniform_(self.dense.weight, -0.05, 0.05)
        nn.init.constant_(self.dense.bias, 0.1)

    def forward(self, cases, chosen, around):
        size, first = cases.sign_sizes[chosen], cases.sign_starts[chosen]
        begin = torch.cumsum(size, 0) - size
        total = int(size.sum())
        row = torch.repeat_interleave(torch.arange(len(chosen), device=device), size, output_size=total)
        signs = cases.signs[torch.arange(total, device=device) - begin[row] + first[row]]
        weight = torch.ones(total, device=device)
        if self.training:
            weight = (torch.rand(total, device=device) >= DROP_SIGN).float() / (1 - DROP_SIGN)
        layer = self.emb(signs, begin, per_sample_weights=weight) + self.dense(cases.dense[chosen].float()) + around
        return self.top(F.dropout(F.relu(layer), DROP_HIDDEN, self.training))


def squash(values):
    return values * torch.rsqrt(1 + values * values)


def sums(keep, value, backwards):
    """c = keep * before + value, along the words, in as many steps as doublings."""
    reached, size = 1, keep.shape[1]
    while reached < size:
        ones, zeros = torch.ones_like(keep[:, :reached]), torch.zeros_like(value[:, :reached])
        if backwards:
            before_keep = torch.cat([keep[:, reached:], ones], 1)
            before_value = torch.cat([value[:, reached:], zeros], 1)
        else:
            before_keep = torch.cat([ones, keep[:, :-reached]], 1)
            before_value = torch.cat([zeros, value[:, :-reached]], 1)
        value = keep * before_value + value
        keep = keep * before_keep
        reached *= 2
    return value


class Layers(nn.Module):
    """The layers of src/grammar/layers.ts, beginning as those of the grammar."""

    def __init__(self):
        super().__init__()
        self.inner = meta["inner"]
        self.own = nn.Embedding(meta["ownRows"], meta["own"])
        self.suffix, self.prefix = nn.Embedding(4096, meta["suffix"]), nn.Embedding(4096, meta["prefix"])
        self.look = nn.Embedding(256, meta["look"])
        inputs = MEANING + meta["own"] + meta["suffix"] + meta["prefix"] + meta["look"]
        self.first, self.second = nn.Linear(3 * inputs, 3 * self.inner), nn.Linear(self.inner, 3 * self.inner)
        with torch.no_grad():
            for name in ("own", "suffix", "prefix", "look"):
                table = getattr(self, name).weight
                table.copy_(torch.tensor(numbers(f"net-{name}", np.int16) / 4096.0).view_as(table))
            for name in ("first", "second"):
                layer = getattr(self, name)
                weights = torch.tensor(numbers(f"net-{name}", np.int16) / 1024.0)
                layer.weight.copy_(weights.view(layer.weight.shape[1], layer.weight.shape[0]).t())
                layer.bias.copy_(torch.tensor(numbers(f"net-{name}Bias", np.int16) / 1024.0))

    def gated(self, gates, mask):
        value, keep, opened = gates.chunk(3, 2)
        keep = (0.5 + 0.5 * squash(keep)) * mask
        value = (1 - keep) * squash(value) * mask
        half = self.inner // 2
        cells = torch.cat([sums(keep[..., :half], value[..., :half], False), sums(keep[..., half:], value[..., half:], True)], 2)
        return (0.5 + 0.5 * squash(opened)) * cells

    def forward(self, sentences):
        size = reach[sentences]
        steps = torch.arange(int(size.max()), device=device)
        inside = steps[None] < size[:, None]
        seen = words[(begins[sentences][:, None] + steps[None]).clamp(max=len(words) - 1)]
        form = forms[seen[..., 0]]
        known = torch.where(form[..., 0] < 0, UNKNOWN, form[..., 0])
        own = form[..., 1]
        if self.training:
            own = torch.where(torch.rand(own.shape, device=device) < DROP_OWN, 0, own)
        vector = torch.cat([vectors[known], self.own(own), self.suffix(form[..., 2]), self.prefix(form[..., 3]), self.look(form[..., 4])], 2)
        mask = inside[..., None].float()
        vector = F.dropout(vector, DROP_WORD, self.training) * mask
        none = torch.zeros_like(vector[:, :1])
        beside = torch.cat([torch.cat([none, vector[:, :-1]], 1), vector, torch.cat([vector[:, 1:], none], 1)], 2)
        first = F.dropout(self.gated(self.first(beside), mask), DROP_LAYER, self.training)
        second = self.gated(self.second(first), mask) + first
        return F.dropout(second, DROP_LAYER, self.training) * mask, seen, inside


class Acts(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = Layers()
        self.snet, self.cnet = Signs(senses, OUTCOMES), Signs(casts, CASTS)
        self.sx, self.cx1, self.cx2 = (nn.Linear(self.enc.inner, HIDDEN, bias=False) for _ in range(3))
        self.tag, self.rel = nn.Linear(self.enc.inner, len(meta["tagNames"])), nn.Linear(self.enc.inner, len(meta["relationNames"]))

    def forward(self, sentences, told, parties):
        rows, seen, inside = self.enc(sentences)
        place = torch.full((len(lengths),), -1, device=device)
        place[sentences] = torch.arange(len(sentences), device=device)
        last = rows.shape[1] - 1
        at = lambda table, column: rows[place[table[:, 0]], table[:, column].clamp(max=last)]
        word, pair = senses.table[told], casts.table[parties]
        return (
            self.snet(senses, told, self.sx(at(word, 1))),
            self.cnet(casts, parties, self.cx1(at(pair, 1)) + self.cx2(at(pair, 2))),
            (rows[inside], seen[inside]),
        )


def learn():
    acts = Acts().to(device)
    optimizer = torch.optim.AdamW(acts.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    kept = np.nonzero(folds != options.without)[0]
    steps, step, began = ROUNDS * (len(kept) // BATCH + 1), 0, time.time()
    for _ in range(ROUNDS):
        batches = []
        # sentences of like length together
        for pool in np.array_split(np.random.permutation(kept), max(1, len(kept) // (20 * BATCH))):
            batches += np.array_split(pool[np.argsort(lengths[pool], kind="stable")], max(1, len(pool) // BATCH))
        for at in np.random.permutation(len(batches)):
            sentences = on_device(batches[at])
            told, parties = senses.of(sentences), casts.of(sentences)
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, step / 100 + 0.01) * max(0.02, 1 - step / steps)
            step += 1
            types, parts, (rows, seen) = acts(sentences, told, parties)
            loss = F.cross_entropy(types, senses.table[told, 2], reduction="sum") / max(1, len(told))
            if len(parties) > 0:
                weight = casts.table[parties, 4].float()
                loss = loss + (F.cross_entropy(parts, casts.table[parties, 3], reduction="none") * weight).sum() / weight.sum()
            loss = loss + AUX * (F.cross_entropy(acts.tag(rows), seen[:, 1], ignore_index=-1) + F.cross_entropy(acts.rel(rows), seen[:, 2], ignore_index=-1))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(acts.parameters(), 2.0)
            optimizer.step()
    print(f"learnt in {time.time() - began:.0f} s, {step} steps", flush=True)
    return acts.eval()


def judged(acts):
    types, parts = np.zeros((senses.count, OUTCOMES), np.float32), np.zeros((casts.count, CASTS), np.float32)
    order = np.argsort(lengths, kind="stable")
    with torch.no_grad():
        for batch in np.array_split(order, len(order) // 1024 + 1):
            sentences = on_device(batch)
            told, parties = senses.of(sentences), casts.of(sentences)
            own, cast, _ = acts(sentences, told, parties)
            types[told.cpu().numpy()] = F.softmax(own, 1).cpu().numpy()
            parts[parties.cpu().numpy()] = F.softmax(cast, 1).cpu().numpy()
    return types, parts


def share(part, whole):
    return f"{100 * part / max(1, whole):.1f} %"


def measure(types, parts):
    """What is told of the fold that was kept out, against what is marked: by source, and by part."""
    table, held = senses.table.cpu().numpy(), senses.fold == options.without
    for source in np.unique(senses.source):
        own = held & (senses.source == source)
        odds, told, ruled = types[own], table[own, 2], table[own, 3]
        each = np.arange(len(told))
        best = odds[:, 1:].argmax(1) + 1
        for find in (0.3, 0.4, 0.5):
            kept = np.where(ruled == 0, odds[each, best] >= find, odds[:, 0] <= LIMITS["drop"])
            gives_way = (odds[each, ruled] < LIMITS["doubt"]) & (odds[each, best] > LIMITS["change"])
            kind = np.where((ruled > 0) & ~gives_way, ruled, best)
            right, acts = (kept & (kind == told)).sum(), (told > 0).sum()
            print(
                f"{source}, found from {find}: {kept.sum()} told, {share(right, kept.sum())} right, {share((kept & (told > 0)).sum(), kept.sum())} acts, "
                f"{share(right, acts)} of {acts} found, F1 {200 * right / (kept.sum() + acts):.1f}"
            )
    table = casts.table.cpu().numpy()
    for name, some in (("all", casts.fold == options.without), ("whole", (casts.fold == options.without) & (table[:, 4] > 1))):
        for cast, part in ((1, "actor"), (2, "recipient")):
            odds, told, ruled = parts[some, cast], table[some, 3] == cast, table[some, 5] == cast
            for taken, let_go in ((0.5, 0.1), (0.5, 0.3), (0.4, 0.1), (0.4, 0.3)):
                kept = odds > np.where(ruled, let_go, taken)
                print(f"{part} of {name}, {taken} {let_go}: F1 {200 * (kept & told).sum() / (kept.sum() + told.sum()):.1f}")


learnt = learn()
if options.without >= 0:
    measure(*judged(learnt))
weights = {name: values.float().cpu().numpy() for name, values in learnt.state_dict().items() if not name.startswith(("tag", "rel"))}
pack(weights, options.lessons, options.out, LIMITS)
