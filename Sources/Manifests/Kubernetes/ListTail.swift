import AccessModel

/// The items of a list from one of them to the last, read beside those before them.
///
/// Where an item begins in the middle of a file can only be guessed. So the reader of the whole takes a tail only where
/// it comes to an item of the outermost list at that very place, and reads on itself where it does not.
package struct ListTail: Sendable {
  /// Where the list ends: the offset of its bracket.
  let end: Int
  let objects: KubernetesObjects

  /// A tail that is being read elsewhere.
  package struct Pending {
    let start: Int
    let wait: () -> ListTail?

    /// - Parameters:
    ///   - start: The offset of the item that it begins with, if it is one.
    ///   - wait: Gives the tail once it is read, nil where it cannot be used.
    package init(start: Int, wait: @escaping () -> ListTail?) {
      self.start = start
      self.wait = wait
    }
  }

  /// Reads a tail; nil where something is wrong or rests on what comes before, so that the reader of the whole finds it.
  package init?(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var kubernetes = KubernetesReader()
    do throws(JSONReader.Failure) {
      guard let end = try kubernetes.readItems(of: bytes, from: start) else { return nil }
      self.end = end
      objects = kubernetes.objects
    } catch {
      return nil
    }
  }

  /// Where an item is likely to begin after the middle of what kubectl prints; nil where there is no sign of one.
  package static func likelyStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let middle = bytes.count / 2
    let window = bytes[middle..<min(bytes.count, middle + (1 << 20))]
    return window.firstRange(of: Array(",\n        {".utf8)).map { $0.upperBound - 1 }
  }
}
