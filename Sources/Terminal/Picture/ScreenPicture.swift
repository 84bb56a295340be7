import SafeText

/// Screens as SVG: one, or several in turn.
///
/// Text stays text, so that it can be searched and copied; the font is the viewer's, and each run of cells says how wide
/// it is, so that columns stay straight in any.
package struct ScreenPicture {
  /// A screen of an animation.
  package struct Frame {
    package let canvas: Canvas
    /// How long it is shown, in seconds.
    package let seconds: Double

    package init(_ canvas: Canvas, seconds: Double) {
      self.canvas = canvas
      self.seconds = seconds
    }
  }

  private static let cell = (width: 8.4, height: 18.0, baseline: 13.5)
  private static let margin = 10.0

  let frames: [Frame]
  private let title: String
  private var style: PictureStyle

  /// - Parameters:
  ///   - frames: At least one, all of the size of the first.
  ///   - title: What the picture shows, for those who cannot see it.
  package init(_ frames: [Frame], _ theme: Theme, title: String) {
    self.frames = frames
    self.title = title
    style = PictureStyle(theme)
  }

  /// The document.
  package var svg: String {
    guard let size = frames.first?.canvas.size else { return "" }
    var style = style
    let shown = frames.count == 1 ? still(frames[0].canvas, &style) : moving(size, &style)
    let width = Double(size.columns) * Self.cell.width + 2 * Self.margin
    let height = Double(size.rows) * Self.cell.height + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
      width="\(Self.number(width))" height="\(Self.number(height))" role="img" aria-label="\(Quoting.html(title))">
      <title>\(Quoting.html(title))</title>
      <style>
      text{font:14px monospace;white-space:pre}
      \(style.rules.joined(separator: "\n"))
      \(frames.count == 1 ? "" : motion + "\n")</style>
      <rect width="100%" height="100%" rx="6" fill="\(PictureStyle.hex(style.background))"/>
      \(shown.joined(separator: "\n"))
      </svg>

      """
  }

  private func still(_ canvas: Canvas, _ style: inout PictureStyle) -> [String] {
    (0..<canvas.size.rows).flatMap { row($0, of: canvas, &style) } + cursor(of: canvas, style)
  }

  func row(_ row: Int, of canvas: Canvas, _ style: inout PictureStyle) -> [String] {
    let top = Self.margin + Double(row) * Self.cell.height
    return CellRun.runs(of: canvas.row(row), attributes: style.attributes).flatMap { run in
      let left = Self.number(Self.margin + Double(run.column) * Self.cell.width)
      let width = Self.number(Double(run.columns) * Self.cell.width)
      let behind = style.colors(run.attributes).behind.map {
        "<rect x=\"\(left)\" y=\"\(Self.number(top))\" width=\"\(width)\" height=\"\(Self.number(Self.cell.height))\" "
          + "fill=\"\(PictureStyle.hex($0))\"/>"
      }
      let text =
        "<text x=\"\(left)\" y=\"\(Self.number(top + Self.cell.baseline))\" textLength=\"\(width)\" "
        + "lengthAdjust=\"spacingAndGlyphs\" class=\"\(style.name(of: run.attributes))\">\(Quoting.html(run.text))</text>"
      return [behind, text].compactMap(\.self)
    }
  }

  func cursor(of canvas: Canvas, _ style: PictureStyle) -> [String] {
    guard let cursor = canvas.cursor else { return [] }
    let left = Self.number(Self.margin + Double(cursor.column) * Self.cell.width)
    let top = Self.number(Self.margin + Double(cursor.row) * Self.cell.height)
    return [
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(Self.number(Self.cell.width))\" "
        + "height=\"\(Self.number(Self.cell.height))\" fill=\"\(PictureStyle.hex(style.foreground))\" opacity=\".5\"/>"
    ]
  }

  /// A number with at most one digit after the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
