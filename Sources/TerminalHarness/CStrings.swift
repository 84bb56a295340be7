import Glibc

/// Texts as C takes lists of them.
package enum CStrings {
  /// Hands in one pointer a text, and null at the end.
  package static func with<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    for (number, text) in texts.enumerated() { pointers[number] = strdup(text) }
    pointers[texts.count] = nil
    defer {
      for number in texts.indices { free(pointers[number]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}
