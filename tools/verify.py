#!/usr/bin/env python3
"""A second verifier of published logs, written apart from the first, on Python's standard library alone.
    verify.py FOLDER|PROOF_FILE --policy FILE [--earlier FILE]...
Reads a log as it is published (C2SP tlog-tiles, with openings) or one proof file (tlog-proof), checks it against a policy (tlog-policy) and
prints one line of JSON. Exit status 0 where nothing is wrong, 1 with findings, 2 where it was called wrongly."""
import argparse, base64, hashlib, json, os, re, sys
def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()
def unbase64(text):  # empty where it is not canonical base64
    data = base64.b64decode(text) if re.fullmatch(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", text) else b""
    return data if base64.b64encode(data).decode() == text else b""
# Ed25519 (RFC 8032), verification only. Points are (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z.
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    g, h = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P
def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        total = add(total, point) if scalar & 1 else total
        point, scalar = add(point, point), scalar >> 1
    return total
def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
def ed25519(key, message, signature):
    public, nonce, scalar = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if (len(key), len(signature)) != (32, 64) or None in (public, nonce) or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    a, b = times(scalar, BASE), add(nonce, times(challenge, public))
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0
def key_of(text):  # (name, id, algorithm, key); raises ValueError
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)", text)
    data = unbase64(match[3]) if match else b""
    if len(data) < 33 or sha256(f"{match[1]}\n".encode(), data)[:4].hex() != match[2]:
        raise ValueError("not a key")
    return match[1], bytes.fromhex(match[2]), data[0], data[1:]
def signed(key, body, signature):  # None where this kind of signature is not known here
    _, _, algorithm, data = key
    if algorithm == 4 and len(signature) == 72:
        body, signature = b"cosignature/v1\ntime %d\n" % int.from_bytes(signature[:8], "big") + body, signature[8:]
    return ed25519(data, body, signature) if algorithm in (1, 4) else None

class Policy:
    def __init__(self, text):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, None
        for line in text.split("\n"):
            word, name, given, *more = ("" if line.lstrip().startswith("#") else line).split() + [""] * 3
            members = [one for one in more if one]
            if word == "log":
                self.logs.append(key_of(name))
            elif word == "witness":
                self.witnesses[name] = key_of(given)
            elif word == "group":
                self.groups[name] = ({"all": len(members), "any": 1}.get(given) or int(given), members)
            elif word == "quorum":
                self.quorum = name
            elif word:
                raise ValueError(f"{word} is not a word of policies")
        if self.quorum is None or not self.logs:
            raise ValueError("a policy names a log and a quorum")
    def holds(self, by, name):
        needed, members = self.groups.get(name, (0, []))
        return sum(self.holds(by, one) for one in members) >= needed if members else name == "none" or name in by
class Checkpoint:
    def __init__(self, note, policy):
        body, blank, lines = note.rpartition("\n\n")
        body, log, self.witnesses = body + "\n", None, set()
        for line in lines[:-1].split("\n"):
            match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
            data = unbase64(match[2]) if match else b""
            if not blank or not note.endswith("\n") or len(data) < 5:
                raise ValueError("not a note")
            own = [key for key in policy.logs if key[:2] == (match[1], data[:4])]
            others = [name for name, key in policy.witnesses.items() if key[:2] == (match[1], data[:4])]
            for key in (own + [policy.witnesses[name] for name in others])[:1]:
                good = signed(key, body.encode(), data[4:])
                if good is False:
                    raise ValueError("a wrong signature")
                if good and own:
                    log = key
                elif good:
                    self.witnesses.add(others[0])
        self.origin, size, root, *extensions = (body[:-1].split("\n") + ["", ""])[: max(3, body.count("\n"))]
        self.size, self.root = int(size) if re.fullmatch(r"0|[1-9][0-9]{0,14}", size) else -1, unbase64(root)
        if log is None or log[0] != self.origin or self.size < 0 or "" in extensions or len(self.root) != 32:
            raise ValueError("not a checkpoint of a known log")
def read_as(kind, *given):
    try:
        return kind(*given)
    except ValueError:
        return None

def tree_root(hashes):  # RFC 6962, 2.1, from the hashes of the leaves
    while len(hashes) > 1:
        pairs = [sha256(b"\1", a, b) for a, b in zip(hashes[::2], hashes[1::2])]
        hashes = pairs + hashes[len(pairs) * 2 :]
    return hashes[0] if hashes else sha256()
def is_in(node, at, size, path, root):  # RFC 6962, 2.1.1
    path, last, inside = list(path), size - 1, at < size
    while last > 0 and (path or (at == last and not at & 1)):
        if at & 1 or at < last:
            node = sha256(b"\1", path.pop(0), node) if at & 1 else sha256(b"\1", node, path.pop(0))
        at, last = at >> 1, last >> 1
    return inside and last <= 0 and not path and node == root
def starts(old, size, path, before, after):  # RFC 6962, 2.1.2, read backwards
    path, held = list(path), all(len(one) == 32 for one in path)
    def roots(old, size, first):
        if old == size:
            return (before, before) if first else (path.pop(),) * 2
        left, node = 1 << (size - 1).bit_length() - 1, path.pop()
        if old <= left:
            return (lambda a, b: (a, sha256(b"\1", b, node)))(*roots(old, left, first))
        return tuple(sha256(b"\1", node, one) for one in roots(old - left, size - left, False))
    try:
        return 0 <= old <= size and held and (old == 0 < size or roots(old, size, True) == (before, after)) and not path
    except IndexError:
        return False
def seal_of(salt, text):
    salt = unbase64(salt)
    return base64.b64encode(sha256(salt, text.encode())).decode() if len(salt) == 32 else None
def leaf_of(opening):  # the data of the leaf that it opens; None where what it shows is not what its entry seals
    for seal, shown in opening["values"].items():
        if seal_of(shown["salt"], shown["value"]) != seal or '{"$seal":"%s"}' % seal not in opening["entry"]:
            return None
    return b'{"seal":"%s","v":1}' % (seal_of(opening["salt"], opening["entry"]) or "").encode()
def opening_in(text):
    try:
        opening = json.loads(text)
        texts = [opening["salt"], opening["entry"], *(one[key] for one in opening["values"].values() for key in ("salt", "value"))]
        return opening if type(opening["n"]) is int and all(isinstance(one, str) for one in texts) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
def tile_path(index, width=256):
    digits = str(index).zfill(-(-len(str(index)) // 3) * 3)
    *first, last = re.findall("...", digits)
    return "".join(f"x{part}/" for part in first) + last + ("" if width == 256 else f".p/{width}")
def bundle_in(data):
    entries, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        entries.append(data[at + 2 : end])
        at = end
    return entries if at == len(data) else []
def verify_log(read, policy, earlier, find):
    checkpoint = read_as(Checkpoint, read("checkpoint").decode(errors="replace"), policy)
    if checkpoint is None:
        return find("checkpoint")
    if not policy.holds(checkpoint.witnesses, policy.quorum):
        find("witnesses")
    hashes, opened, roots = [], 0, {}
    for start in range(0, checkpoint.size, 256):
        width = min(256, checkpoint.size - start)
        tile, bundle = (read(f"tile/{level}/{tile_path(start // 256, width)}") for level in ("0", "entries"))
        entries = bundle_in(bundle)
        if len(tile) != width * 32 or len(entries) != width:
            find("tile missing", start)
            break
        hashes += [sha256(b"\0", entry) for entry in entries]
        for at in (at for at in range(width) if hashes[start + at] != tile[at * 32 : at * 32 + 32]):
            find("entry changed", start + at)
        for line in filter(None, read("openings/" + tile_path(start // 256)).decode(errors="replace").split("\n")):
            opening = opening_in(line)
            at = opening["n"] - start if opening else -1
            if 0 <= at < width and leaf_of(opening) == entries[at]:
                opened += 1
            elif not width <= at < 256:
                find("opening changed", opening["n"] if opening else start)
    known = filter(None, (read_as(Checkpoint, note, policy) for note in earlier))
    for before in (one for one in known if one.origin == checkpoint.origin):
        if before.size > checkpoint.size:
            find("rolled back", checkpoint.size)
        elif roots.setdefault(before.size, before.root) != before.root:
            find("forked", before.size)
    for size, root in roots.items():
        if size <= len(hashes) and tree_root(hashes[:size]) != root:
            find("forked", size)
    whole = len(hashes) == checkpoint.size
    if whole and tree_root(hashes) != checkpoint.root:
        find("root changed")
    level, row = 0, hashes
    while whole and len(row) >= 256:
        level, row = level + 1, [tree_root(row[at : at + 256]) for at in range(0, len(row) - 255, 256)]
        for at in range(0, len(row), 256):
            part = row[at : at + 256]
            tile = read(f"tile/{level}/{tile_path(at // 256, len(part))}")
            if len(tile) != len(part) * 32:
                find("tile missing", at * 256**level)
                continue
            for place, _ in filter(lambda one: tile[one[0] * 32 : one[0] * 32 + 32] != one[1], enumerate(part)):
                find("tile changed", (at + place) * 256**level)
    return checkpoint, opened
def verify_proof(text, policy, find):
    head, _, note = text.partition("\n\n")
    header, extra, place, *path = (head.split("\n") + ["", ""])[: max(3, head.count("\n") + 1)]
    opening = opening_in(unbase64(extra[6:]).decode(errors="replace")) if extra.startswith("extra ") else None
    nodes, index = [unbase64(line) for line in path], re.fullmatch(r"index (0|[1-9][0-9]{0,14})", place)
    if header != "c2sp.org/tlog-proof@v1" or not index or opening is None or any(len(one) != 32 for one in nodes) or len(nodes) > 63:
        return find("proof malformed")
    checkpoint = read_as(Checkpoint, note, policy)
    if checkpoint is None:
        return find("checkpoint")
    if not policy.holds(checkpoint.witnesses, policy.quorum):
        find("witnesses")
    n, leaf = int(index[1]), leaf_of(opening)
    held = is_in(sha256(b"\0", leaf or b""), n, checkpoint.size, nodes, checkpoint.root)
    if leaf is None or opening["n"] != n:
        find("opening changed", n)
    elif not held:
        find("not in the tree", n)
    return checkpoint, int(leaf is not None and opening["n"] == n and held)
def main():
    asked, findings, found = argparse.ArgumentParser(description=__doc__.split("\n")[0]), [], None
    for name, rules in (("place", {}), ("--policy", {"required": True}), ("--earlier", {"action": "append", "default": []})):
        asked.add_argument(name, **rules)
    given = asked.parse_args()
    def find(what, entry=None):
        findings.append({"what": what, "entry": entry})
    def read(path):
        try:
            return open(os.path.join(given.place, path), "rb").read()
        except OSError:
            return b""
    def text_of(path):
        return open(path, encoding="utf-8", newline="", errors="replace").read()
    policy = read_as(Policy, text_of(given.policy))
    if policy is None:
        find("policy")
    elif os.path.isdir(given.place):
        found = verify_log(read, policy, [text_of(path) for path in given.earlier], find)
    else:
        found = verify_proof(text_of(given.place), policy, find)
    told = {"origin": None, "size": 0, "root": None, "opened": 0, "witnesses": []}
    if found:
        told = {**vars(found[0]), "root": base64.b64encode(found[0].root).decode(), "opened": found[1], "witnesses": sorted(found[0].witnesses)}
    print(json.dumps({**told, "findings": findings}))
    sys.exit(1 if findings else 0)
if __name__ == "__main__": main()
