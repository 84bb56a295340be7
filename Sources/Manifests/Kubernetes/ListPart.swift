import AccessModel
import Synchronization

/// Consecutive items of a list, read separately from the others.
///
/// Where an item starts in the middle of a file can only be guessed. Therefore the reader of the whole list uses a part
/// only if it reaches an item of the outermost list exactly at the part's start, and otherwise reads on itself.
package final class ListPart: Sendable {
  /// The offset of the first item.
  let start: Int
  /// The offset after the last item: that of a comma or of the list's closing bracket.
  let end: Int
  /// The number of lines from `start` to `end`.
  let lines: Int
  private let objects: Mutex<KubernetesObjects>

  /// Reads the items up to another, or to the end of the list. Nil if anything is wrong, differs from the guess or
  /// depends on what comes before, so that the reader of the whole list handles it.
  /// - Parameters:
  ///   - start: The offset of the first item.
  ///   - next: The offset of the first item after the part.
  ///   - report: Called with the progress.
  package init?(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to next: Int?, report: ReadingReport? = nil
  ) {
    var kubernetes = KubernetesReader()
    do throws(JSONReader.Failure) {
      guard let end = try kubernetes.readItems(of: bytes, from: start, to: next, report: report) else { return nil }
      self.start = start
      self.end = end.offset
      lines = end.lines
      objects = Mutex(kubernetes.objects)
    } catch {
      return nil
    }
  }

  /// Gives its objects away: for a while there would be two of each otherwise.
  func takeObjects() -> KubernetesObjects {
    objects.withLock { objects in
      defer { objects = KubernetesObjects() }
      return objects
    }
  }

  /// The offsets where parts of about equal size probably start in kubectl's output, ascending.
  package static func likelyStarts(in bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [Int] {
    let item = Array("\n        {".utf8)
    return (0..<count).reduce(into: []) { starts, number in
      let from = max(bytes.count / count * number, starts.last ?? 0)
      let window = bytes[from..<min(bytes.count, from + (1 << 20))]
      if let found = window.firstRange(of: item) { starts.append(found.upperBound - 1) }
    }
  }
}
