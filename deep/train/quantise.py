"""The arithmetic of package deep: weights and inputs of products in whole numbers."""

import copy

import torch
from torch import nn

from network import batch

WEIGHT = 127  # the greatest whole number of a weight
STEPS = 253  # from the least number of a row of inputs to its greatest
DAMPING = 0.01  # of the mean moment, so that moments can be inverted


def scales(x):
    """The scale of each row of weights: its greatest magnitude becomes the greatest whole number."""
    return x.abs().amax(-1, keepdim=True) / WEIGHT


def rounded(x):
    """The rows of weights in whole numbers, and the scale of each row."""
    scale = scales(x)
    return torch.round(x / scale.clamp(min=1e-30)), scale


def stepped(x):
    """The rows of inputs in whole numbers, and the scale of each row: it has all its steps from its least number to its greatest, wherever nought lies
    among them."""
    least, greatest = x.amin(-1, keepdim=True).clamp(max=0), x.amax(-1, keepdim=True).clamp(min=0)
    scale = greatest / STEPS - least / STEPS
    return torch.round(x * (1 / scale.clamp(min=1e-30))), scale


class Rounded(nn.Module):
    """A linear layer whose weights, and whose input at each use, are whole numbers; their products are summed exactly."""

    def __init__(self, whole, scale, bias):
        super().__init__()
        exact = torch.float32 if whole.shape[1] * WEIGHT * (STEPS + 1) < 1 << 24 else torch.float64
        self.whole, self.scale, self.bias = whole.to(exact), scale, bias

    def forward(self, x):
        whole, scale = stepped(x)
        sums = (whole.to(self.whole.dtype) @ self.whole.T).float()
        return sums * (scale * self.scale.T) + self.bias


def fitted(weight, moments):
    """The weights in whole numbers, rounded one input after another; what is lost at one is made up for at those that follow, as well as the moments of
    the inputs allow (Frantar et al., GPTQ, 2022)."""
    weight, scale = weight.double().clone(), scales(weight).double()
    n = len(moments)
    moments = moments + DAMPING * moments.diagonal().mean() * torch.eye(n, dtype=torch.double)
    upper = torch.linalg.cholesky(torch.cholesky_inverse(torch.linalg.cholesky(moments)), upper=True)
    whole = torch.zeros_like(weight)
    for i in range(n):
        column = weight[:, i : i + 1]
        whole[:, i : i + 1] = torch.round(column / scale.clamp(min=1e-30)).clamp(-WEIGHT, WEIGHT)
        lost = (column - whole[:, i : i + 1] * scale) / upper[i, i]
        weight[:, i + 1 :] -= lost @ upper[i : i + 1, i + 1 :]
    return whole.float(), scale.float()


def moments(linear, run):
    """The products of all pairs of inputs that a linear layer is given by run, summed."""
    out = torch.zeros(linear.in_features, linear.in_features, dtype=torch.double)

    def add(_, inputs):
        x = inputs[0].flatten(0, -2).double()
        out.add_(x.T @ x)

    handle = linear.register_forward_pre_hook(add)
    run()
    handle.remove()
    return out


@torch.no_grad()
def quantised(net, windows):
    """The network as package deep computes it, its weights rounded in the light of what the windows give."""
    net = copy.deepcopy(net).eval()
    for table in (net.words, net.positions, net.shapes):
        whole, scale = rounded(table.weight)
        table.weight.copy_(whole * scale)
    # Each window by itself, so that there are no places that hold nothing.
    states = []
    for w in windows:
        pieces, shapes, mask = batch([w])
        states.append((net.embedded(pieces, shapes), mask[:, None, None, :]))

    def fit(parent, name, run):
        linear = getattr(parent, name)
        setattr(parent, name, Rounded(*fitted(linear.weight, moments(linear, run)), linear.bias))

    for layer in net.layers:
        for name in ("qkv", "out", "up", "down"):
            fit(layer, name, lambda: [layer(*s) for s in states])
        states = [(layer(*s), s[1]) for s in states]
    fit(net, "head", lambda: [net.head(x) for x, _ in states])
    return net
