import CNcurses
import SafeText
import Terminal

/// Writes the changed cells of canvases to the standard window of ncurses.
struct Painter {
  private let repertoire: CharacterRepertoire
  private var renditions: Renditions
  private var painted: Canvas
  /// The run of cells to write next, kept to reuse its storage.
  private var run: [cchar_t] = []

  init(repertoire: CharacterRepertoire, renditions: Renditions, size: Size) {
    self.repertoire = repertoire
    self.renditions = renditions
    painted = Canvas(size)
  }

  var isASCII: Bool { repertoire.showsASCIIOnly }

  /// Assumes that the window is empty.
  mutating func forget(size: Size) {
    werase(shim_stdscr())
    painted = Canvas(size)
  }

  mutating func use(_ renditions: Renditions) {
    self.renditions = renditions
    forget(size: painted.size)
  }

  /// What is painted, with rows moved as far as that helps to show a canvas; nil if moving any saves little.
  func shifted(towards canvas: Canvas) -> Canvas? { painted.shift(to: canvas).map(painted.shifted) }

  /// Draws in the window; nothing is sent to the terminal yet.
  mutating func paint(_ canvas: Canvas) {
    if canvas.size != painted.size { forget(size: canvas.size) }
    for row in 0..<canvas.size.rows {
      let old = painted.row(row)
      let new = canvas.row(row)
      let offset = new.startIndex
      var column = 0
      while column < canvas.size.columns {
        guard new[offset + column] != old[offset + column] else {
          column += 1
          continue
        }
        let start = new[offset + column].isContinuation ? column - 1 : column
        while column < canvas.size.columns {
          let index = offset + column
          // A blank between two changes is drawn again with them, so that its attributes can match theirs.
          let isBetweenChanges =
            new[index].glyph == .space && column + 1 < canvas.size.columns && new[index + 1] != old[index + 1]
          guard new[index] != old[index] || isBetweenChanges else { break }
          column += 1
        }
        put(new, from: offset + start, to: offset + column, row: row)
      }
    }
    painted = canvas
  }

  /// Writes the cells of a row from `start` to `end`.
  private mutating func put(_ cells: ArraySlice<Cell>, from start: Int, to end: Int, row: Int) {
    run.removeAll(keepingCapacity: true)
    for index in start..<end where !cells[index].isContinuation {
      append(cells[index], renditionBetweenWords(index, cells))
    }
    run.withUnsafeBufferPointer { buffer in
      // Unlike `mvwadd_wch`, this neither wraps nor scrolls in the last column.
      _ = mvwadd_wchnstr(
        shim_stdscr(), Int32(row), Int32(start - cells.startIndex), buffer.baseAddress, Int32(buffer.count))
    }
  }

  /// - Parameter between: A rendition that a blank may use instead; nil if there is no advantage.
  private mutating func append(_ cell: Cell, _ between: Renditions.Rendition?) {
    var rendition = renditions[cell.style]
    // Turning attributes on and off for padding, or off between words, costs bytes and shows nothing.
    if cell.glyph == .space, rendition.isInvisibleOnBlanks { rendition = between ?? Renditions.Rendition() }
    switch repertoire.form(of: cell.glyph) {
    case .glyph:
      let marks = cell.glyph.marks
      append(SIMD8(cell.glyph.scalar.value, marks.x, marks.y, marks.z, marks.w, 0, 0, 0), rendition)
    case .line(let letter):
      var line = cchar_t()
      shim_set_acs_cell(&line, letter, rendition.attributes, rendition.pair)
      run.append(line)
    case .substitute(let scalar):
      append(SIMD8(scalar.value, 0, 0, 0, 0, 0, 0, 0), rendition)
      if cell.glyph.width == 2 { append(SIMD8(0x20, 0, 0, 0, 0, 0, 0, 0), rendition) }
    }
  }

  /// The rendition of the cells on both sides, if it is the same, is invisible on blanks, and neither cell is blank.
  private mutating func renditionBetweenWords(_ index: Int, _ cells: ArraySlice<Cell>) -> Renditions.Rendition? {
    guard cells[index].glyph == .space, index > cells.startIndex, index + 1 < cells.endIndex else { return nil }
    let (left, right) = (cells[index - 1], cells[index + 1])
    guard left.glyph != .space, right.glyph != .space else { return nil }
    let rendition = renditions[left.style]
    return rendition.isInvisibleOnBlanks && rendition == renditions[right.style] ? rendition : nil
  }

  /// - Parameter text: The scalars, ending with 0.
  private mutating func append(_ text: SIMD8<UInt32>, _ rendition: Renditions.Rendition) {
    var cell = cchar_t()
    withUnsafeBytes(of: text) { bytes in
      _ = shim_set_cell(
        &cell, bytes.assumingMemoryBound(to: wchar_t.self).baseAddress, rendition.attributes, rendition.pair)
    }
    run.append(cell)
  }
}
