"""Writes what train_acts.py learnt as the reader takes it: senses.json.gz, casting.json.gz and surroundings.bin.gz."""
import base64, gzip, json, os
import numpy as np

SCALE = 128  # of the bytes of signs and meanings
COARSE = 4  # of those steps in one of the rows of signs
HIDDEN = 48


def zipped(path, data):
    with open(path, "wb") as file:
        file.write(gzip.compress(data, 9, mtime=0))
    print(os.path.getsize(path), "bytes in", path)


def bytes_of(weights):
    return np.clip(np.round(weights * SCALE), -127, 127).astype(np.int8)


def network(weights, name, signs, extra):
    """A network as src/events/network.ts has it; signs that say nothing are left out."""
    # in steps of 1/32, which halves the file and changes nothing that can be measured
    rows = np.clip(COARSE * np.round(weights[f"{name}.emb.weight"] * SCALE / COARSE), -127, 127).astype(np.int8)
    used = np.nonzero(rows.any(1))[0]
    order = sorted(used, key=lambda at: signs[at])
    top = weights[f"{name}.top.weight"]
    floats = np.concatenate([weights[f"{name}.dense.bias"], np.concatenate([top, weights[f"{name}.top.bias"][:, None]], 1).ravel()])
    body = np.concatenate([rows[order].ravel(), bytes_of(weights[f"{name}.dense.weight"].T).ravel()])
    made = {
        "hidden": HIDDEN,
        "columns": 64,
        "scale": SCALE,
        "signs": [signs[at] for at in order],
        "rows": base64.b64encode(body.astype(np.int8).tobytes()).decode(),
        "top": base64.b64encode(floats.astype("<f4").tobytes()).decode(),
        **extra,
    }
    return json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()


def planes(weights, steps):
    fixed = np.clip(np.round(weights * steps), -32767, 32767).astype(np.int64) & 0xFFFF
    return (fixed & 255).astype(np.uint8).tobytes() + (fixed >> 8).astype(np.uint8).tobytes()


def surroundings(weights):
    """A file as src/grammar/surroundings.ts has it."""
    tables = {name: weights[f"enc.{name}.weight"] for name in ("own", "suffix", "prefix", "look")}
    out = np.concatenate([weights[f"{name}.weight"].T for name in ("sx", "cx1", "cx2")], 1)
    columns = out.shape[1]
    padded = -(-columns // 32) * 32
    out = np.pad(out, ((0, 0), (0, padded - columns)))
    header = {name: int(table.shape[1]) for name, table in tables.items()}
    header |= {"ownRows": int(tables["own"].shape[0]), "inner": int(out.shape[0]), "columns": columns}
    text = json.dumps(header, separators=(",", ":")).encode()
    body = b"chancery surroundings 1\n" + np.array([len(text)], "<u4").tobytes() + text
    for table in tables.values():
        body += planes(table, 4096)
    for name in ("first", "second"):
        body += planes(weights[f"enc.{name}.weight"].T, 1024) + planes(weights[f"enc.{name}.bias"], 1024)
    return body + planes(out, 1024)


def pack(weights, lessons, out, limits):
    """`lessons`: the folder that scripts/act-lessons.ts wrote; `limits`: those of the senses (src/events/senses.ts)."""
    signs = {name: open(f"{lessons}/{name}-names.txt", encoding="utf8").read().split("\n") for name in ("senses", "casts")}
    idle = json.load(open(f"{lessons}/idle.json", encoding="utf8"))
    os.makedirs(out, exist_ok=True)
    zipped(f"{out}/senses.json.gz", network(weights, "snet", signs["senses"], {"limits": limits, "idle": idle}))
    zipped(f"{out}/casting.json.gz", network(weights, "cnet", signs["casts"], {}))
    zipped(f"{out}/surroundings.bin.gz", surroundings(weights))
