import Glibc

/// Lists of strings for C functions.
package enum CStrings {
  /// Calls a closure with an array of pointers to C strings, ending with a null pointer.
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
