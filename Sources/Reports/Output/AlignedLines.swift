import SafeText

/// Lines of a table in aligned columns, kept as their cells until the widths of the columns are known.
struct AlignedLines: Sendable {
  /// A cell with text.
  private struct Cell {
    let column: Int32
    /// The width in terminal columns.
    let width: Int32
    /// The end of its bytes among those of all cells.
    let end: Int
  }

  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  /// The end of the cells of each line.
  private var ends: [Int] = []
  /// The width of each column in terminal columns.
  private(set) var widths: [Int]

  init(columns: Int) {
    widths = [Int](repeating: 0, count: columns)
  }

  /// The number of lines.
  var count: Int { ends.count }

  /// Adds a cell to the line that is not ended; the columns ascend.
  mutating func add(_ text: String, _ purpose: Ink.Purpose?, _ ink: Ink, to column: Int) {
    if text.isEmpty { return }
    let width = text.columnsPrinted
    bytes += ink(text.printed, purpose).utf8
    cells.append(Cell(column: Int32(column), width: Int32(width), end: bytes.count))
    widths[column] = max(widths[column], width)
  }

  mutating func endLine() { ends.append(cells.count) }

  /// Appends a line to a text.
  func append(_ line: Int, in columns: AlignedColumns, to text: inout [UInt8]) {
    let begin = text.count
    var next = 0
    // The blanks left in the column of the last cell.
    var rest = 0
    for number in (line > 0 ? ends[line - 1] : 0)..<ends[line] {
      let cell = cells[number]
      let column = Int(cell.column)
      let padding = max(0, columns.widths[column] - Int(cell.width))
      let isTrailing = columns.areTrailing[column]
      text += columns.blanks.prefix(rest + columns.starts[column] - columns.starts[next] + (isTrailing ? padding : 0))
      text += bytes[(number > 0 ? cells[number - 1].end : 0)..<cell.end]
      rest = AlignedColumns.gap + (isTrailing ? 0 : padding)
      next = column + 1
    }
    while text.count > begin, text.last == UInt8(ascii: " ") { text.removeLast() }
    text.append(UInt8(ascii: "\n"))
  }
}

/// Where the columns of an aligned table are, in terminal columns.
struct AlignedColumns: Sendable {
  /// A name longer than the widest column moves only its own row out of alignment.
  private static let widest = 60
  static let gap = 3

  let widths: [Int]
  let areTrailing: [Bool]
  /// The start of each column; the last is the end of the line.
  let starts: [Int]
  let blanks: [UInt8]

  init(_ parts: [AlignedLines], areTrailing: [Bool]) {
    let widths = areTrailing.indices.map { column in
      min(parts.lazy.map { $0.widths[column] }.max() ?? 0, AlignedColumns.widest)
    }
    let starts = widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + AlignedColumns.gap) }
    self.widths = widths
    self.areTrailing = areTrailing
    self.starts = starts
    blanks = [UInt8](repeating: UInt8(ascii: " "), count: starts[widths.count] + AlignedColumns.widest)
  }
}
