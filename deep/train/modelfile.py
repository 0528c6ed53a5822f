"""The model file that package deep embeds."""

import binascii
import json
import struct

import numpy
import torch

from articles import LABELS, POSITIONS
from network import EPSILON, HEADS, INNER, WIDTH, Network
from quantise import Rounded, rounded

MAGIC = b"sayso model 3\n"
TABLES = ("words", "positions", "shapes")


def parts(net):
    """The modules of a network by the names of their tensors, in the order of the file."""
    for name in TABLES:
        yield name, getattr(net, name)
    yield "norm", net.norm
    for n, layer in enumerate(net.layers):
        for name in ("qkv", "out", "norm1", "up", "down", "norm2"):
            yield f"layer{n}.{name}", getattr(layer, name)
    yield "head", net.head


def write(file, net, pieces, seed, figures, corpora):
    """Writes a quantised network."""
    words = "\n".join(pieces).encode()
    payload, described = [words], []

    def integers(name, whole, scale):
        described.append({"Name": name, "Rows": whole.shape[0], "Cols": whole.shape[1], "Kind": "int8"})
        payload.extend([scale.detach().numpy().astype("<f4").tobytes(), whole.detach().numpy().astype("i1").tobytes()])

    def floats(name, vector):
        described.append({"Name": name, "Rows": 1, "Cols": len(vector), "Kind": "float32"})
        payload.append(vector.detach().numpy().astype("<f4").tobytes())

    for name, part in parts(net):
        if name in TABLES:
            integers(name, *rounded(part.weight))
        elif isinstance(part, Rounded):
            integers(name, part.whole, part.scale)
            floats(name + ".bias", part.bias)
        else:
            floats(name + ".gain", part.weight)
            floats(name + ".bias", part.bias)
    header = {
        "Name": "labels, transformer",
        "Labels": LABELS,
        "Corpora": corpora,
        "Licences": ["PolNeAR: public, see NOTICE", "Apache-2.0", "all-MiniLM-L6-v2: Apache-2.0"],
        "Seed": seed,
        "Figures": figures,
        "Layers": len(net.layers),
        "Heads": HEADS,
        "Width": WIDTH,
        "Inner": INNER,
        "Positions": POSITIONS,
        "Epsilon": EPSILON,
        "Vocabulary": len(words),
        "Tensors": described,
    }
    head = json.dumps(header, ensure_ascii=False).encode()
    body = b"".join([MAGIC, struct.pack("<I", len(head)), head, *payload])
    with open(file, "wb") as f:
        f.write(body + struct.pack("<I", binascii.crc32(body)))


@torch.no_grad()
def read(file):
    """The quantised network of a model file, and its pieces."""
    with open(file, "rb") as f:
        body = f.read()
    at = len(MAGIC) + 4
    (size,) = struct.unpack_from("<I", body, len(MAGIC))
    header = json.loads(body[at : at + size])
    at += size
    pieces = body[at : at + header["Vocabulary"]].decode().split("\n")
    at += header["Vocabulary"]
    found = {}

    def take(kind, rows, cols):
        nonlocal at
        a = numpy.frombuffer(body, kind, rows * cols, at)
        at += a.nbytes
        return torch.tensor(a.astype("f4")).view(rows, cols)

    for t in header["Tensors"]:
        if t["Kind"] == "int8":
            scale = take("<f4", t["Rows"], 1)
            found[t["Name"]] = take("i1", t["Rows"], t["Cols"]), scale
        else:
            found[t["Name"]] = take("<f4", t["Rows"], t["Cols"])[0]
    net = Network(len(pieces), header["Layers"]).eval()
    for name, part in list(parts(net)):
        if name in TABLES:
            whole, scale = found[name]
            part.weight.copy_(whole * scale)
        elif name + ".gain" in found:
            part.weight.copy_(found[name + ".gain"])
            part.bias.copy_(found[name + ".bias"])
        else:
            linear = Rounded(*found[name], found[name + ".bias"])
            layer, _, short = name.rpartition(".")
            setattr(net.layers[int(layer.removeprefix("layer"))] if layer else net, short, linear)
    return net, pieces
