import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// The bytes sent to a 120×40 terminal.
@MainActor @Suite(.serialized) struct PaintTests {
  /// A terminal whose bytes go to a file.
  @MainActor private final class Recorder {
    let terminal: NcursesTerminal
    private let file: UnsafeMutablePointer<FILE>
    private var position = 0

    init(
      term: String? = "xterm-256color", isASCII: Bool = false, theme: String = "dark", colorDepth: ColorDepth? = nil
    ) throws {
      if let term { setenv("TERM", term, 1) } else { unsetenv("TERM") }
      for (name, value) in [("LINES", "40"), ("COLUMNS", "120"), ("LC_ALL", "C.UTF-8")] { setenv(name, value, 1) }
      unsetenv("NO_COLOR")
      file = try #require(tmpfile())
      let theme = ThemeLibrary().theme(named: theme).theme
      terminal = try NcursesTerminal(
        options: TerminalOptions(isASCII: isASCII, theme: theme, colorDepth: colorDepth), output: file)
      _ = taken()
    }

    /// The bytes sent since the last call.
    func taken() -> [UInt8] {
      let end = Int(lseek(fileno(file), 0, SEEK_END))
      var bytes = [UInt8](repeating: 0, count: end - position)
      let count = pread(fileno(file), &bytes, bytes.count, position)
      position = end
      return Array(bytes.prefix(max(0, count)))
    }

    func bytes(painting canvas: Canvas) -> [UInt8] {
      terminal.paint(canvas)
      return taken()
    }
  }

  private func list(selected: Int) -> Canvas {
    var canvas = Canvas(Size(columns: 120, rows: 40))
    canvas.horizontalLine(row: 2, from: 0, to: 120)
    for row in 0..<35 {
      let isSelected = row == selected
      canvas.write(isSelected ? "▌" : " ", at: Point(column: 0, row: 3 + row), style: Style(.selection))
      canvas.write(
        "payments-api-prod-\(10 + row)", at: Point(column: 1, row: 3 + row),
        style: Style(.text, isSelected ? .bold : []), width: 30)
      canvas.write("admin", at: Point(column: 32, row: 3 + row), style: Style(.levelAdmin), width: 12)
      canvas.write("▲ 2", at: Point(column: 46, row: 3 + row), style: Style(.severityHigh), width: 8)
    }
    canvas.write("\(selected + 10) of 204", at: Point(column: 100, row: 39), style: Style(.muted), width: 19)
    return canvas
  }

  @Test(arguments: ThemeLibrary().names) func `A cursor move in a list takes under 120 bytes`(theme: String) throws {
    let recorder = try Recorder(theme: theme)
    _ = recorder.bytes(painting: list(selected: 3))
    for selected in [4, 5, 4, 20, 34, 0] {
      let bytes = recorder.bytes(painting: list(selected: selected))
      #expect(!bytes.isEmpty && bytes.count < 120)
    }
  }

  @Test func `What has not changed is not sent, and a redraw sends everything`() throws {
    let recorder = try Recorder()
    let first = recorder.bytes(painting: list(selected: 3))
    #expect(recorder.bytes(painting: list(selected: 3)).isEmpty)
    recorder.terminal.redraw()
    #expect(recorder.taken().count > first.count / 2)
  }

  @Test func `Without colours no colour is sent`() throws {
    let mono = try Recorder(colorDepth: .mono).bytes(painting: list(selected: 3))
    let colored = try Recorder().bytes(painting: list(selected: 3))
    #expect(!String(decoding: mono, as: UTF8.self).contains("[38;5;"))
    #expect(String(decoding: colored, as: UTF8.self).contains("[38;5;"))
  }

  @Test func `In ASCII nothing else is sent, and widths stay`() throws {
    let recorder = try Recorder(isASCII: true)
    var canvas = Canvas(Size(columns: 12, rows: 1))
    canvas.write("│数x e\u{301} ▌…", at: Point(column: 0, row: 0))
    let bytes = recorder.bytes(painting: canvas)
    #expect(bytes.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: bytes, as: UTF8.self).contains("|? x ? >~"))
  }

  @Test func `Marks and wide glyphs are sent as they are where the locale has them`() throws {
    let recorder = try Recorder()
    var canvas = Canvas(Size(columns: 12, rows: 1))
    canvas.write("数e\u{301}x", at: Point(column: 0, row: 0))
    let sent = String(decoding: recorder.bytes(painting: canvas), as: UTF8.self).unicodeScalars
    #expect(sent.map(\.value).contains("数e\u{301}x".unicodeScalars.map(\.value)))
  }

  @Test func `A canvas larger than the terminal shows as far as it fits`() throws {
    let recorder = try Recorder()
    var canvas = Canvas(Size(columns: 200, rows: 60))
    canvas.box(Rect(canvas.size))
    canvas.write("here", at: Point(column: 100, row: 39))
    #expect(String(decoding: recorder.bytes(painting: canvas), as: UTF8.self).contains("here"))
  }

  @Test func `After it is given back, nothing is painted`() throws {
    let recorder = try Recorder()
    _ = recorder.bytes(painting: list(selected: 3))
    recorder.terminal.restore()
    #expect(String(decoding: recorder.taken(), as: UTF8.self).contains("\u{1B}[?2004l"))
    recorder.terminal.restore()
    #expect(recorder.bytes(painting: list(selected: 4)).isEmpty)
  }

  @Test func `A TERM that is not known is replaced by one that fits, and said`() throws {
    let kitty = try Recorder(term: "xterm-of-tomorrow")
    #expect(
      kitty.terminal.notice == "TERM is xterm-of-tomorrow, which is not known on this machine: using xterm-256color")
    #expect(try Recorder(term: "no\u{1B}sense").terminal.notice?.hasPrefix("TERM is no\\esense, which") == true)
    #expect(try Recorder().terminal.notice == nil)
  }

  @Test(arguments: [nil, "", "dumb"]) func `Without a usable TERM there is an error that says so`(term: String?) {
    #expect {
      try Recorder(term: term)
    } throws: { error in
      (error as? TerminalError)?.message.hasPrefix("TERM is ") == true
    }
  }
}
