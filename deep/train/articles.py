"""Articles as the network sees them: word pieces, shapes of words, windows of whole paragraphs."""

import collections
import dataclasses
import json

from tokenizers import Tokenizer, models

LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-before", "I-before", "B-behind", "I-behind"]
PIECES = 12000  # in the vocabulary
POSITIONS = 256  # pieces in a window, the first and the last of them [CLS] and [SEP]
PIECES_OF_TOKEN = 12  # more are left out
SHAPES = 6
PAD, BREAK, UNKNOWN, FIRST, LAST = "[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]"  # BREAK stands between two paragraphs


@dataclasses.dataclass
class Article:
    """An article in a house style; what is said of its tokens stands at the same index in each list."""

    number: int
    style: str
    tokens: list  # their texts
    sentences: list
    paragraphs: list
    labels: list


def read(file):
    """Reads what sayso-train -export wrote: the articles of the parts train and dev."""
    parts = {"train": [], "dev": []}
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            x = json.loads(line)
            text = x["text"].encode()
            tokens = [text[start:end].decode() for start, end in x["tokens"]]
            parts[x["part"]].append(Article(x["number"], x["style"], tokens, x["sentences"], x["paragraphs"], x["labels"]))
    return parts


def shape(token):
    """Tells how a token is written, since the pieces are all in small letters."""
    if token.islower():
        return 1
    if token.isupper() and len(token) > 1:
        return 2
    if token[0].isupper():
        return 3
    if any(c.isdigit() for c in token):
        return 4
    if any(c.isalpha() for c in token):
        return 5
    return 0


class Vocabulary:
    """A part of the pretrained vocabulary. The embedding of piece i is the row rows[i] of the pretrained ones."""

    def __init__(self, tokenizer, pieces=None):
        """Takes the file of the pretrained tokenizer, and the pieces to keep, all of them by default."""
        self._full = Tokenizer.from_file(tokenizer)
        self._full.no_padding()
        self._full.no_truncation()
        table = self._full.get_vocab()
        self.pieces = sorted(pieces if pieces is not None else table, key=table.get)
        self.rows = [table[p] for p in self.pieces]
        self.number = {p: i for i, p in enumerate(self.pieces)}
        self._tokenizer = Tokenizer(models.WordPiece(vocab=self.number, unk_token=UNKNOWN, max_input_chars_per_word=100))
        self._tokenizer.normalizer = self._full.normalizer
        self._tokenizer.pre_tokenizer = self._full.pre_tokenizer
        self._known = {}

    def pieces_of(self, token):
        """The numbers of a token's pieces, at least one."""
        found = self._known.get(token)
        if found is None:
            found = self._tokenizer.encode(token, add_special_tokens=False).ids[:PIECES_OF_TOKEN] or [self.number[UNKNOWN]]
            self._known[token] = found
        return found

    def pruned(self, articles):
        """A vocabulary of PIECES pieces: special ones, single characters, the most frequent of the articles, then the table's own order."""
        count = collections.Counter(p for a in articles for t in a.tokens for p in self.pieces_of(t))
        keep = {self.number[p] for p in (PAD, BREAK, UNKNOWN, FIRST, LAST)}
        for p, i in self.number.items():
            bare = p.removeprefix("##")
            if len(bare) == 1 and (ord(bare) < 0x250 or 0x2010 <= ord(bare) < 0x2060 or bare == "€"):
                keep.add(i)
        for i, _ in sorted(count.items(), key=lambda x: (-x[1], x[0])):
            if len(keep) < PIECES * 85 // 100:
                keep.add(i)
        for i, p in enumerate(self.pieces):
            if len(keep) < PIECES and p.isascii() and p[0] != "[":
                keep.add(i)
        return [self.pieces[i] for i in keep]


def windows(paragraphs, sizes, first=None):
    """Packs whole paragraphs into windows, each a range of tokens (start, end); a paragraph that is longer than a window is cut between tokens.

    sizes are the numbers of pieces of the tokens. The first window takes no more than first pieces, so that windows can be laid otherwise each time.
    """
    room = POSITIONS - 2
    units = []  # start, end, pieces
    for i, size in enumerate(sizes):
        if i > 0 and paragraphs[i] == paragraphs[i - 1] and units[-1][2] + size <= room - 2:
            start, _, before = units[-1]
            units[-1] = (start, i + 1, before + size)
        else:
            units.append((i, i + 1, size))
    out = []
    for start, end, size in units:
        limit = min(first, room) if first and len(out) == 1 else room
        # A break stands before each paragraph but the first.
        if out and out[-1][2] + 1 + size <= limit:
            out[-1] = (out[-1][0], end, out[-1][2] + 1 + size)
        else:
            out.append((start, end, size))
    return [(start, end) for start, end, _ in out]


@dataclasses.dataclass
class Window:
    """What the network takes: pieces, their shapes, and where the first pieces of the tokens stand."""

    start: int  # the first token
    end: int
    pieces: list
    shapes: list
    at: list
    labels: list


def encode(article, vocabulary, first=None):
    """The windows of an article."""
    pieces = [vocabulary.pieces_of(t) for t in article.tokens]
    number = vocabulary.number
    out = []
    for start, end in windows(article.paragraphs, [len(p) for p in pieces], first):
        w = Window(start, end, [number[FIRST]], [0], [], article.labels[start:end])
        for i in range(start, end):
            if i > start and article.paragraphs[i] != article.paragraphs[i - 1]:
                w.pieces.append(number[BREAK])
                w.shapes.append(0)
            w.at.append(len(w.pieces))
            w.pieces += pieces[i]
            w.shapes += [shape(article.tokens[i])] * len(pieces[i])
        w.pieces.append(number[LAST])
        w.shapes.append(0)
        out.append(w)
    return out


def joined(article, chance, rng):
    """The article without some of the breaks between its paragraphs."""
    paragraphs, gone = [], 0
    for i, p in enumerate(article.paragraphs):
        if i > 0 and p != article.paragraphs[i - 1] and rng.random() < chance:
            gone += p - article.paragraphs[i - 1]
        paragraphs.append(p - gone)
    return dataclasses.replace(article, paragraphs=paragraphs)


def split(article, chance, rng):
    """The article with a break before some of its sentences. A label begins anew in each paragraph."""
    paragraphs, labels, more = [], list(article.labels), 0
    for i, p in enumerate(article.paragraphs):
        if i > 0 and p == article.paragraphs[i - 1] and article.sentences[i] != article.sentences[i - 1] and rng.random() < chance:
            more += 1
            if labels[i] > 0 and labels[i] % 2 == 0:
                labels[i] -= 1
        paragraphs.append(p + more)
    return dataclasses.replace(article, paragraphs=paragraphs, labels=labels)


def styled(articles, epoch, rng):
    """Each article once: in every epoch half of them as they are, the others in a house style, and some of these joined or split."""
    styles = collections.defaultdict(list)
    for a in articles:
        styles[a.number].append(a)
    out = []
    for k, n in enumerate(sorted(styles)):
        plain, *others = styles[n]
        if (k + epoch) % 2 == 0:
            out.append(plain)
            continue
        a = others[(k + epoch) // 2 % len(others)]
        change = rng.random()
        if change < 0.15:
            a = joined(a, 0.5, rng)
        elif change < 0.3:
            a = split(a, 0.5, rng)
        out.append(a)
    return out
