import AccessModel
import SafeText

/// A column of the matrix beside that of the whole cluster: a namespace, or namespaces that share the beginning of their
/// names.
struct MatrixColumn: Sendable, Hashable {
  /// The beginning that its neighbours share, up to a hyphen, which is written once above them; empty if it shares none.
  let prefix: String
  /// The rest of the name, or for several namespaces how many there are: `×250`.
  let head: String
  /// The namespaces by their positions in the matrix; several if the column is folded.
  let namespaces: [Int]

  var isFolded: Bool { namespaces.count > 1 }

  /// The column in full: `payments-api`, or `payments-… (12 namespaces)`.
  var title: String { isFolded ? "\(prefix)… (\(namespaces.count) namespaces)" : prefix + head }

  /// The columns of some namespaces, which are sorted by name.
  ///
  /// - Parameter isFolded: Whether namespaces with the same beginning share a column.
  static func columns(_ namespaces: [Int], _ names: [Name], isFolded: Bool) -> [MatrixColumn] {
    var columns: [MatrixColumn] = []
    var start = 0
    while start < namespaces.count {
      let first = firstPart(names[namespaces[start]].text)
      var end = start + 1
      while end < namespaces.count, first != nil, firstPart(names[namespaces[end]].text) == first { end += 1 }
      let group = Array(namespaces[start..<end])
      let prefix = group.count > 1 ? sharedPrefix(group.map { names[$0].text }) : ""
      if isFolded && group.count > 1 {
        columns.append(MatrixColumn(prefix: prefix, head: "×\(group.count)", namespaces: group))
      } else {
        columns += group.map {
          MatrixColumn(prefix: prefix, head: String(names[$0].text.dropFirst(prefix.count)), namespaces: [$0])
        }
      }
      start = end
    }
    return columns
  }

  /// The name up to its first hyphen; nil if it has none.
  private static func firstPart(_ name: String) -> Substring? {
    name.firstIndex(of: "-").map { name[..<$0] }
  }

  /// What all names begin with, up to a hyphen, and no name is only that.
  private static func sharedPrefix(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    let shared = names.dropFirst().reduce(Substring(first)) { $0.commonPrefix(with: $1)[...] }
    guard let hyphen = shared.lastIndex(of: "-") else { return "" }
    return String(shared[...hyphen])
  }

  /// The width of the columns: that of the longest head, at most 14, or if there is no room for all, the narrowest of at
  /// least 5 in which the heads differ.
  static func width(_ columns: [MatrixColumn], room: Int) -> Int {
    let widest = min(max(columns.map { $0.head.displayWidth }.max() ?? 0, 5), 14)
    if (widest + 1) * columns.count <= room { return widest }
    return (5..<max(6, widest)).first { width in
      Set(columns.map { $0.prefix + "\n" + $0.head.fitted(to: width) }).count == columns.count
    } ?? widest
  }
}

extension StringProtocol {
  fileprivate func commonPrefix(with other: some StringProtocol) -> SubSequence {
    let end = zip(indices, other).first { self[$0] != $1 }?.0
    return self[..<(end ?? index(startIndex, offsetBy: Swift.min(count, other.count)))]
  }
}
