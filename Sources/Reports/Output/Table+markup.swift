import AccessModel
import SafeText

extension Table {
  /// The table in GitHub Flavored Markdown.
  package func markdown(at now: Timestamp) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let heads = columns.map { Quoting.markdown($0.title) }
    return line(heads) + line(columns.map { $0.kind.alignment == .trailing ? "--:" : "---" })
      + (0..<count).map { row in line(cells(row).map { Quoting.markdown($0.shown(at: now)) }) }.joined()
  }

  /// The table as a self-contained HTML page.
  package func html(title: String, at now: Timestamp) -> String {
    func line(_ element: String, _ cells: [String]) -> String {
      "<tr>\(cells.map { "<\(element)>\(Quoting.html($0))</\(element)>" }.joined())</tr>\n"
    }
    let rows = (0..<count).map { row in line("td", cells(row).map { $0.shown(at: now) }) }.joined()
    return """
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
      <h1>\(Quoting.html(title))</h1>
      <table>
      <thead>
      \(line("th", columns.map(\.title)))</thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </body>
      </html>

      """
  }
}
