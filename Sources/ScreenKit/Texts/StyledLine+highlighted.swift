import Reports
import Terminal

extension StyledLine {
  /// The line with every match highlighted.
  package func highlighted(_ needles: [Needle]) -> StyledLine {
    let text = self.text
    let ranges = needles.flatMap { $0.ranges(in: text) }
    guard !ranges.isEmpty else { return self }
    var line = StyledLine()
    var index = text.startIndex
    for span in spans {
      for scalar in span.text.unicodeScalars {
        let isMatch = ranges.contains { $0.contains(index) }
        let style = isMatch ? Style(.match, span.style.emphasis) : span.style
        let part = Span(String(scalar), style, isMatch: isMatch)
        if line.spans.last?.isLike(part) == true {
          line.spans[line.spans.count - 1].text.unicodeScalars.append(scalar)
        } else {
          line.spans.append(part)
        }
        index = text.unicodeScalars.index(after: index)
      }
    }
    return line
  }
}
