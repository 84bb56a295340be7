import AccessModel
import Synchronization

/// Some items of a list, one after the other, read apart from the others.
///
/// Where an item begins in the middle of a file can only be guessed. So the reader of the whole takes a part only where
/// it comes to an item of the outermost list at the part's very beginning, and reads on itself where it does not.
package final class ListPart: Sendable {
  /// The offset of its first item.
  let start: Int
  /// Where reading goes on: the offset of what comes after its last item, a comma or the list's bracket.
  let end: Int
  /// How many lines further that is.
  let lines: Int
  private let objects: Mutex<KubernetesObjects>

  /// Reads the items from one to another, or to the list's end; nil where something is wrong, is not as guessed or rests
  /// on what comes before, so that the reader of the whole finds it.
  /// - Parameters:
  ///   - start: The offset of the first item.
  ///   - next: The offset of the first item that belongs to it no more.
  ///   - report: Told what is read as it goes on.
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

  /// Where parts of about one size are likely to begin in what kubectl prints, ascending.
  package static func likelyStarts(in bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [Int] {
    let item = Array("\n        {".utf8)
    return (0..<count).reduce(into: []) { starts, number in
      let from = max(bytes.count / count * number, starts.last ?? 0)
      let window = bytes[from..<min(bytes.count, from + (1 << 20))]
      if let found = window.firstRange(of: item) { starts.append(found.upperBound - 1) }
    }
  }
}
