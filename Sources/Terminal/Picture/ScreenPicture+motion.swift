extension ScreenPicture {
  /// How long all frames take, in seconds.
  private var duration: Double { frames.map(\.seconds).reduce(0, +) }

  /// Whoever wants no motion sees the last frame.
  var motion: String {
    "g{visibility:hidden;animation:\(ScreenPicture.number(duration))s step-end infinite}\n"
      + "@media(prefers-reduced-motion:reduce){g{animation:none!important}.last{visibility:visible}}"
  }

  /// Each row as often as it changes, and the cursor, shown for their part of the time.
  func moving(_ size: Size, _ style: inout PictureStyle) -> [String] {
    var result: [String] = []
    for row in 0..<size.rows {
      result += parts(style: &style) { canvas, style in self.row(row, of: canvas, &style) }
    }
    return result + parts(style: &style) { canvas, style in cursor(of: canvas, style) }
  }

  private func parts(
    style: inout PictureStyle, _ draw: (Canvas, inout PictureStyle) -> [String]
  ) -> [String] {
    let drawn = frames.map { draw($0.canvas, &style) }
    var result: [String] = []
    var time = 0.0
    var first = 0
    for index in drawn.indices {
      let isEnd = index + 1 == drawn.endIndex || drawn[index + 1] != drawn[index]
      guard isEnd else { continue }
      let length = frames[first...index].map(\.seconds).reduce(0, +)
      if !drawn[index].isEmpty {
        result.append(part(drawn[index], from: time, to: time + length, isLast: index + 1 == drawn.endIndex))
      }
      time += length
      first = index + 1
    }
    return result
  }

  private func part(_ lines: [String], from start: Double, to end: Double, isLast: Bool) -> String {
    let content = lines.joined(separator: "\n")
    // What never changes needs no animation.
    if start == 0, isLast { return content }
    let percents = (start / duration * 100, end / duration * 100)
    let name = "k\(Self.thousandths(percents.0))-\(Self.thousandths(percents.1))"
    let before = start > 0 ? "0%{visibility:hidden}" : ""
    let after = isLast ? "" : "\(Self.percent(percents.1)){visibility:hidden}"
    return """
      <style>@keyframes \(name){\(before)\(Self.percent(percents.0)){visibility:visible}\(after)}</style>
      <g style="animation-name:\(name)"\(isLast ? " class=\"last\"" : "")>
      \(content)
      </g>
      """
  }

  private static func thousandths(_ value: Double) -> Int { Int((value * 1000).rounded()) }

  private static func percent(_ value: Double) -> String {
    let thousandths = thousandths(value)
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)%"
  }
}
