import AccessModel
import Reports
import Synchronization
import Terminal
import Testing

@testable import App
@testable import ScreenKit

/// What a screen does for a key, counted by the cells and details that it asks its list for: a list of a hundred
/// thousand rows must ask for no more than one of a thousand.
@Suite("Growth of the work for a key")
struct GrowthTests {
  /// A list that counts what it is asked for.
  private struct CountedListing: Listing {
    final class Counts: Sendable {
      let cells = Atomic(0)
      let details = Atomic(0)
    }

    let count: Int
    let counts = Counts()

    var table: Table {
      let counts = counts
      return Table(
        title: "rows", kind: "RowList", count: count,
        columns: ["NAME", "REST"].map { title in
          Table.Column(title.lowercased(), title, .name, help: "", namesRow: title == "NAME") { row in
            counts.cells.add(1, ordering: .relaxed)
            return .text("\(title) of row \(row &* 7_919 % 100_003)")
          }
        }, resourceName: { "\($0)" })
    }

    func identity(_ row: Int) -> RowIdentity { .item("\(row)") }
    func name(_ row: Int) -> String { "\(row)" }
    func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? { nil }
    func detail(_ row: Int) -> [StyledLine] {
      counts.details.add(1, ordering: .relaxed)
      return [StyledLine("detail of \(row)")]
    }
  }

  /// A screen with such a list, and how many cells and details were asked for since it was last asked.
  private struct CountedScreen {
    private let context: ScreenContext
    private var screen: ListScreen<CountedListing>

    init(_ count: Int) throws {
      context = try Player(120, 40).app.context
      let listing = CountedListing(count: count)
      screen = ListScreen(title: "Rows", context) { _ in listing }
      draw()
      _ = asked
    }

    func draw() {
      var canvas = Canvas(context.size)
      screen.draw(on: &canvas, in: canvas.bounds, context)
    }

    /// Presses a key, lets the cursor rest, and draws after each.
    mutating func press(_ key: Key, times: Int = 1) {
      for _ in 0..<times {
        for case .rest(let move) in screen.handle(key, context) {
          draw()
          _ = screen.receive(.rested(move), context)
        }
        draw()
      }
    }

    var asked: (cells: Int, details: Int) {
      let counts = screen.source.counts
      return (counts.cells.exchange(0, ordering: .relaxed), counts.details.exchange(0, ordering: .relaxed))
    }
  }

  private static let sizes = (few: 1_000, many: 100_000)

  @Test("opening a list asks for as many cells whatever its length")
  func opening() throws {
    let asked = try [GrowthTests.sizes.few, GrowthTests.sizes.many].map { count in
      let listing = CountedListing(count: count)
      let context = try Player(120, 40).app.context
      _ = ListScreen(title: "Rows", context) { _ in listing }
      return listing.counts.cells.load(ordering: .relaxed)
    }
    #expect(asked[1] <= asked[0] * 105 / 100 && asked[0] <= 2_000, "\(asked)")
  }

  @Test("a key asks for the rows in view alone, and for one detail", arguments: [Key.down, .pageDown, .end])
  func moving(key: Key) throws {
    var few = try CountedScreen(GrowthTests.sizes.few)
    var many = try CountedScreen(GrowthTests.sizes.many)
    few.press(key)
    many.press(key)
    let (less, more) = (few.asked, many.asked)
    #expect(less.cells == more.cells && less.details == 1 && more.details == 1, "\(less) \(more)")
    #expect(less.cells <= 4 * 40 * 2)
  }

  @Test("moving and scrolling back and forth make each detail once")
  func details() throws {
    var screen = try CountedScreen(GrowthTests.sizes.many)
    screen.press(.down, times: 60)
    screen.press(.up, times: 60)
    #expect(screen.asked.details == 120)
    for _ in 0..<20 { screen.draw() }
    #expect(screen.asked.details == 0)
  }

  @Test("sorting asks for each cell of the column once")
  func sorting() throws {
    for count in [GrowthTests.sizes.few, GrowthTests.sizes.many] {
      let table = CountedListing(count: count)
      _ = table.table.sorted(Array(0..<count), by: 0, descending: false)
      #expect(table.counts.cells.load(ordering: .relaxed) == count)
    }
  }

  @Test("each letter of a filter asks for each cell at most once")
  func filtering() throws {
    for count in [GrowthTests.sizes.few, GrowthTests.sizes.many] {
      var screen = try CountedScreen(count)
      screen.press(.character("/"))
      _ = screen.asked
      screen.press(.character("n"))
      // Besides the rows: those in view, and the widths of columns.
      #expect(screen.asked.cells <= 2 * count + 2_000)
    }
  }
}
