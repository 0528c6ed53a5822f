"""Writes what package deep's tests are held to: short texts, invented, and what the network makes of them."""

import argparse
import json
import os
import re

import torch

import articles
import modelfile
from network import Network, batch

# A bar stands where a token ends with no space behind it, an empty line between paragraphs.
TEXTS = [
    "“|We| will| not| wait|,|”| said| Ann| Field|,| who| runs| the| port| of| Marrow|.| She| added| that| the| council| had| known| since| March|.",
    "Minister| Odell| Grange| told| reporters| he| “|never| saw| the| letter|”|.\n\n"
    "Critics| were| not| convinced|.| “|He| signed| it|,|”| one| of| them| said|.",
    "'|It| is| too| late|,|'| Brown| said|.| '|We| did|n't| ask| for| this|.|'",
    "„|Das| reicht|“|,| said| Jürgen| Groß| of| the| Köln| office|,| according| to| a| 2019| report| by| the| OECD|.",
    "«|Nous| sommes| prêts|»|,| a| déclaré| Zoé| Lefèvre|.\n\nPARIS| —| The| euro| fell| 3.5|%| to| $|1.08|.",
    "Владимир| Орлов|,| who| heads| the| МОСКВА| office|,| said| that| 東京| and| 서울| had| agreed|.| Αθήνα| “|will| follow|”|,| he| added|.",
    "SENATE| REJECTS| BILL\n\nThe| vote| was| 51|–|49|.| Sen.| Dale| O’Rourke| called| it| “|a| disgrace|”|;| the| White| House| declined| to| comment|.",
]

# Tokens that a tokenizer, or a port of Python's ideas of letters, may get wrong.
TOKENS = """
U.S. don’t n't 's ’s rock’n’roll state-of-the-art COVID-19 3.5 1,000 7th 1990s ’90s ½ ² Ⅷ ⅷ ① ª º € £5 100% #sayso @sayso_news
https://example.org/a?b=1 ann@example.org ... … -- — – “ ” ‘ ’ „ ‚ « » ‹ › " ' ` ´ ( ) [ ] { } < > | \\ / _ ~ ^ + = © ® ™ § ° ♥ 😀 👩‍💻 🇫🇷
é É e\u0301 É́ naïve NAÏVE Straße STRASSE ẞ ß ﬁ ﬁne Ⓐ ⓐ K Å İstanbul ıstanbul I i̇ ǅ ǆ Ǆ ʰ ʼn ΟΔΟΣ Σίσυφος ς мир МИР Мир й Й ё ї Ђ ქართული ᲥᲐᲠᲗᲣᲚᲘ Ꭰ ꭰ հայ Հայ
中文 東京 日本語 ひらがな カタカナ ｶﾀｶﾅ ＡＢＣ ａｂｃ １２３ 서울 한국어 ไทย हिन्दी ١٢٣ عربي عَرَبِيّ שלום שָׁלוֹם বাংলা ১২৩ 𝐀 𝐚 𝟏 𐐀 𐐨 Ａb aＡ ₂ xⁿ
a\u00adb a\u200bb \u200b \u0083 a\u0083b \u0301 \ufffd a\u00a0b a\u2028b 1st 2ND X x A1 1A a1 1a 1- -1 -A -a ’S ’s A. a. I’m I'M McDonald iPhone eBay O’Neill O'NEILL
Donaudampfschifffahrtsgesellschaft antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis Nebuchadnezzar Saoirse Tshwane Reykjavík Kyiv Łódź Đặng Nguyễn Çelik Ōsaka
""".split(" ")


def article(marked):
    """The article that a marked text stands for, its text, and the bytes of its tokens."""
    text, spans, a = "", [], articles.Article(0, "", [], [], [], [])
    for number, paragraph in enumerate(marked.split("\n\n")):
        text += "\n\n" if number else ""
        for part in re.findall(r"[^| ]+[| ]*", paragraph):
            token = part.rstrip("| ")
            start = len(text.encode())
            text += token + (" " if " " in part else "")
            spans.append((start, start + len(token.encode())))
            a.tokens.append(token)
            a.sentences.append(0)
            a.paragraphs.append(number)
            a.labels.append(0)
    return a, text.rstrip(" "), spans


def digits(tensor):
    return [[round(x, 5) for x in row] for row in tensor.tolist()]


@torch.no_grad()
def outputs(net, window):
    """The scores of each token, and the mean length of the rows that the embeddings and each layer put out."""
    seen = []
    scores = net(*batch([window]), seen)[0][window.at]
    return {"scores": digits(scores), "norms": [round(x[0].norm(dim=-1).mean().item(), 5) for x in seen]}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("weights", help="what train.py --keep wrote")
    p.add_argument("model", help="the model file that was made of it")
    p.add_argument("out", help="the file to write")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--pretrained", required=True, help="the folder of the pretrained model")
    options = p.parse_args()
    torch.set_num_threads(1)
    kept = torch.load(options.weights)
    vocabulary = articles.Vocabulary(os.path.join(options.pretrained, "tokenizer.json"), kept["pieces"])
    net = Network(len(kept["pieces"]), options.layers)
    net.load_state_dict(kept["state"])
    net.eval()
    small, _ = modelfile.read(options.model)
    texts = []
    for marked in TEXTS:
        a, text, spans = article(marked)
        (w,) = articles.encode(a, vocabulary)
        texts.append({"text": text, "tokens": spans, "paragraphs": a.paragraphs, "pieces": w.pieces, "shapes": w.shapes, "at": w.at}
                     | {"float": outputs(net, w), "quantised": outputs(small, w)})
    tokens = [{"token": t, "pieces": vocabulary.pieces_of(t), "shape": articles.shape(t)} for line in TOKENS for t in line.split("\n") if t]
    with open(options.out, "w", encoding="utf-8") as f:
        lines = ",\n".join(json.dumps(t) for t in texts), ",\n".join(json.dumps(t) for t in tokens)
        f.write('{"texts": [\n%s\n],\n"tokens": [\n%s\n]}\n' % lines)


if __name__ == "__main__":
    main()
