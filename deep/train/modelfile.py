"""Eight-bit weights, the model file that package deep embeds, and the arithmetic that it uses them with."""

import binascii
import json
import struct

import torch
from torch import nn

from articles import LABELS, POSITIONS
from network import EPSILON, HEADS, INNER, WIDTH

MAGIC = b"sayso model 3\n"


def rounded(x):
    """The rows of x in eight bits: whole numbers of -127..127, and the scale of each row."""
    scale = x.abs().amax(-1, keepdim=True) / 127
    return torch.round(x / scale.clamp(min=1e-30)), scale


class Rounded(nn.Module):
    """A linear layer whose weights, and whose input at each use, are eight-bit numbers; their products are summed exactly."""

    def __init__(self, linear):
        super().__init__()
        whole, self.scale = rounded(linear.weight.detach())
        self.weight, self.bias = whole.double(), linear.bias.detach()

    def forward(self, x):
        whole, scale = rounded(x)
        sums = (whole.double() @ self.weight.T).float()
        return sums * (scale * self.scale.T) + self.bias


def quantised(net):
    """Makes of the network one that computes as package deep does; net itself is changed."""
    with torch.no_grad():
        for table in (net.words, net.positions, net.shapes):
            whole, scale = rounded(table.weight)
            table.weight.copy_(whole * scale)
    for module in list(net.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear):
                setattr(module, name, Rounded(child))
    return net


def tensors(net):
    """The tensors of a model file in their order, each with its name; those that end in a point's gain or bias are vectors of floats."""
    yield "words", net.words.weight
    yield "positions", net.positions.weight
    yield "shapes", net.shapes.weight
    yield "norm.gain", net.norm.weight
    yield "norm.bias", net.norm.bias
    for n, layer in enumerate(net.layers):
        for name in ("qkv", "out", "norm1", "up", "down", "norm2"):
            part = getattr(layer, name)
            yield f"layer{n}.{name}" + (".gain" if name.startswith("norm") else ""), part.weight
            yield f"layer{n}.{name}.bias", part.bias
    yield "head", net.head.weight
    yield "head.bias", net.head.bias


def write(file, net, pieces, seed, figures, corpora):
    """Writes the model file of a network with float weights."""
    words = "\n".join(pieces).encode()
    payload, described = [words], []
    for name, tensor in tensors(net):
        tensor = tensor.detach()
        if tensor.ndim == 1:
            rows, cols, kind = 1, len(tensor), "float32"
            payload.append(tensor.numpy().astype("<f4").tobytes())
        else:
            rows, cols, kind = *tensor.shape, "int8"
            whole, scale = rounded(tensor)
            payload += [scale.numpy().astype("<f4").tobytes(), whole.numpy().astype("i1").tobytes()]
        described.append({"Name": name, "Rows": rows, "Cols": cols, "Kind": kind})
    header = {
        "Name": "labels, transformer",
        "Labels": LABELS,
        "Corpora": corpora,
        "Licences": ["PolNeAR: public, see NOTICE", "all-MiniLM-L6-v2: Apache-2.0"],
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
