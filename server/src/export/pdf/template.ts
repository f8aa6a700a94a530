/**
 * The PDF's layout in Typst. It reads the document from data.json, so that no text of it is ever taken
 * for markup. Written for PDF/UA-1: title, language, headings in order, tables with heads, texts for pictures.
 */
export const template = `
#let d = json("data.json")
#let accent = rgb(d.accent)
#let weak = rgb("#4d4d4d")
#set document(title: d.title, author: if d.author == "" { () } else { (d.author,) }, date: datetime(..d.made))
#set text(lang: "da", region: "DK", font: d.fonts, size: 9.8pt, hyphenate: true, ligatures: false, fill: rgb("#1a1a1a"))
#set par(leading: 0.66em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 2.7cm, bottom: 2.5cm, left: 2.7cm, right: 2.4cm),
  header: { set text(size: 8.5pt, fill: weak); d.header },
  footer: context {
    set text(size: 8.5pt, fill: weak)
    set align(right)
    [#d.words.page #counter(page).display() #d.words.of #counter(page).final().first()]
  },
)
#let marks = (:)
#for node in d.nodes { if node.k == "heading" and node.id != none and node.marks != "" { marks.insert(node.id, node.marks) } }
#set heading(outlined: false, bookmarked: false)
#show heading: set text(hyphenate: false)
#show heading: it => {
  let own = if it.has("label") { marks.at(str(it.label), default: none) }
  let body = if own == none { it.body } else { it.body + [ ] + box(text(weight: 400, fill: weak, own)) }
  let of = it.supplement
  if of == [section] {
    v(1.3em, weak: true)
    block(below: 0.9em, width: 100%, inset: (bottom: 0.35em), stroke: (bottom: 1pt + accent), sticky: true, text(14pt, weight: 600, fill: accent, body))
  } else if of == [item] {
    block(above: 1.9em, below: 0.75em, sticky: true, text(11.5pt, weight: 600, body))
  } else if of == [subheading] {
    block(above: 1.2em, below: 0.6em, sticky: true, text(9.8pt, style: "italic", weight: 400, body))
  } else {
    block(above: 1.4em, below: 0.6em, sticky: true, text(9.8pt, weight: 600, fill: accent, body))
  }
}
#show title: set text(17pt, weight: 600, fill: accent, hyphenate: false)
#show title: set block(above: 0.4em, below: 1em)
#show outline.entry.where(level: 1): set block(above: 0.75em)
#show outline.entry: set text(hyphenate: false)
#set list(marker: [–], indent: 0.2em, body-indent: 0.6em)
#set enum(indent: 0.2em, body-indent: 0.6em)
#set strong(delta: 200)
#let run(xs) = {
  for x in xs {
    if type(x) == str { x }
    else if "b" in x { strong(run(x.b)) }
    else if "i" in x { emph(run(x.i)) }
    else if "link" in x { link(x.to, underline(text(fill: accent, x.link))) }
    else if "ref" in x { link(label(x.to), text(fill: accent, x.ref)) }
    else { box(x.nobr) }
  }
}
#let items(n) = {
  let entries = n.entries.map(e => { run(e.body); for c in e.children { items(c) } })
  if n.style == "bullet" { list(..entries) }
  else { enum(start: n.first, numbering: if n.style == "letter" { "a)" } else { "1)" }, ..entries) }
}
#let anchor(id) = if id != none [#metadata(none)#label(id)]
#let node(n) = {
  if n.k == "heading" {
    let main = n.of == "section" or n.of == "item"
    let h = heading(level: n.level, supplement: n.of, outlined: main, bookmarked: main, run(n.body))
    if n.id == none { h } else [#h#label(n.id)]
  } else if n.k == "p" {
    par({ if n.marked { box(width: 0pt, place(dx: -0.85cm, dy: -0.7em, text(fill: weak)[./.])) }; run(n.body) })
  } else if n.k == "list" { items(n.list) }
  else if n.k == "case" { block(below: 1em, sticky: true, text(size: 9pt, fill: weak, n.text)) }
  else if n.k == "table" {
    let cells(row) = row.map(c => [#run(c)])
    set text(size: 9pt, hyphenate: false)
    set par(leading: 0.5em)
    // Where a table begins and ends, for its bounding box.
    let corner = context { let at = here().position(); [#metadata((at.page, at.y.pt()))<corner>] }
    block(above: 1.1em, below: 1.3em, { corner; table(
      columns: n.columns,
      inset: (x: 0.45em, y: 0.5em),
      stroke: (_, y) => (bottom: if y == 0 and n.header != none { 1pt + accent } else { 0.5pt + rgb("#b5bbc6") }),
      align: left + top,
      ..if n.header != none { (table.header(..n.header.map(c => strong(run(c)))),) },
      ..n.rows.map(cells).flatten(),
    ); corner })
  } else if n.k == "attachments" {
    enum(numbering: "1.", ..n.entries.map(e => { anchor(e.id); run(e.body) }))
  } else if n.k == "people" {
    list(marker: none, body-indent: 0pt, ..n.people.map(run))
  }
}

#if d.logo != none { align(right, image(d.logo.file, alt: d.logo.description, height: 1.6cm)) }
#if d.above != "" { text(size: 9pt, fill: weak, tracking: 0.06em, upper(d.above)) }
// A date is not divided between two lines.
#title(d.title.replace(regex("(\\d+\\.) (\\w+) (\\d{4})"), m => m.captures.join(sym.space.nobreak)))
#if d.facts.len() > 0 {
  grid(columns: (auto, 1fr), column-gutter: 1em, row-gutter: 0.6em, ..d.facts.map(((label, value)) => (strong(label), value)).flatten())
  v(1em)
}
#for text in d.opening { par(text) }
#if d.hasContents { outline(title: d.words.contents, indent: 1.4em, depth: 2); v(1em) }
#for n in d.nodes { node(n) }
#for text in d.closing { par(text) }
`;
