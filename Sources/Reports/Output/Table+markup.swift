import AccessModel
import SafeText

extension Table {
  /// The table in GitHub Flavored Markdown.
  package func markdown(at now: Timestamp, meter: WorkMeter? = nil) -> TableText {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let heads = columns.map { Quoting.markdown($0.title) }
    let rules = columns.map { $0.kind.alignment == .trailing ? "--:" : "---" }
    let marks = RowMarks(start: "| ", between: " | ", end: " |\n")
    let about = preambles.flatMap(\.lines).map { "- \(Quoting.markdown($0))\n" }.joined()
    return delimited(marks, head: about + (about.isEmpty ? "" : "\n") + line(heads) + line(rules), meter: meter) {
      Quoting.markdown($0.wholeShown(at: now))
    }
  }

  /// The table as a self-contained HTML page.
  package func html(title: String, at now: Timestamp, meter: WorkMeter? = nil) -> TableText {
    let heads = columns.map { "<th>\(Quoting.html($0.title))</th>" }.joined()
    let items = preambles.flatMap(\.lines).map { "<li>\(Quoting.html($0))</li>" }.joined(separator: "\n")
    let about = items.isEmpty ? "" : "\n<ul>\n\(items)\n</ul>"
    let head = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(Quoting.html(title))</title>
      <style>
      body { font-family: sans-serif }
      table { border-collapse: collapse }
      th, td { border: 1px solid; padding: 0.2em 0.6em; text-align: left }
      thead th { position: sticky; top: 0; background: Canvas }
      </style>
      </head>
      <body>
      <h1>\(Quoting.html(title))</h1>\(about)
      <table>
      <thead>
      <tr>\(heads)</tr>
      </thead>
      <tbody>

      """
    let foot = """
      </tbody>
      </table>
      </body>
      </html>

      """
    let marks = RowMarks(start: "<tr><td>", between: "</td><td>", end: "</td></tr>\n")
    return delimited(marks, head: head, foot: foot, meter: meter) { Quoting.html($0.wholeShown(at: now)) }
  }
}
