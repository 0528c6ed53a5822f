"""The network: a BERT encoder with an embedding of the shapes of words and a label for each token."""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from articles import LABELS, POSITIONS, SHAPES

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)  # queries, keys, values
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Network(nn.Module):
    def __init__(self, pieces, layers):
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)  # with the embedding of the one type of token added in
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(WIDTH, len(LABELS))
        self.drop = nn.Dropout(0.1)

    def embedded(self, pieces, shapes):
        at = torch.arange(pieces.shape[1])
        return self.drop(self.norm(self.words(pieces) + self.shapes(shapes) + self.positions(at)))

    def forward(self, pieces, shapes, mask, seen=None):
        """The scores of the labels of each piece. What the embeddings and each layer put out is appended to seen."""
        x = self.embedded(pieces, shapes)
        outputs = [x]
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
            outputs.append(x)
        if seen is not None:
            seen += outputs
        return self.head(self.drop(x))


def pretrained(weights, rows, layers):
    """A network of the lower layers of the pretrained one, with the given rows of its word embeddings."""
    w = {k.removeprefix("bert."): v for k, v in load_file(weights).items()}
    e = "embeddings."
    state = {
        "words.weight": w[e + "word_embeddings.weight"][rows],
        "positions.weight": w[e + "position_embeddings.weight"][:POSITIONS] + w[e + "token_type_embeddings.weight"][0],
        "norm.weight": w[e + "LayerNorm.weight"],
        "norm.bias": w[e + "LayerNorm.bias"],
    }
    parts = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for n in range(layers):
        for kind in ("weight", "bias"):
            at = f"encoder.layer.{n}."
            state[f"layers.{n}.qkv.{kind}"] = torch.cat([w[f"{at}attention.self.{p}.{kind}"] for p in ("query", "key", "value")])
            for to, of in parts.items():
                state[f"layers.{n}.{to}.{kind}"] = w[f"{at}{of}.{kind}"]
    net = Network(len(rows), layers)
    nn.init.zeros_(net.shapes.weight)
    missing, unexpected = net.load_state_dict(state, strict=False)
    assert set(missing) == {"shapes.weight", "head.weight", "head.bias"} and not unexpected, (missing, unexpected)
    return net


def batch(windows):
    """The windows as tensors: pieces, shapes, and which places are taken."""
    size = (len(windows), max(len(w.pieces) for w in windows))
    pieces, shapes, mask = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.bool)
    for i, w in enumerate(windows):
        n = len(w.pieces)
        pieces[i, :n], shapes[i, :n], mask[i, :n] = torch.tensor(w.pieces), torch.tensor(w.shapes), True
    return pieces, shapes, mask
