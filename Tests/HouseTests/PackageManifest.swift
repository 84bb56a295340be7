import TestSupport

/// The targets as Package.swift declares them, read from its text.
///
/// Only the style of this repository's Package.swift is supported.
struct PackageManifest {
  struct Target: CustomStringConvertible {
    let name: String
    /// The folder of its files, from the repository's root.
    let path: String
    /// The names of modules, and of products of other packages.
    let dependencies: Set<String>

    var description: String { name }
    var isTest: Bool { path.hasPrefix("Tests/") }
  }

  let targets: [Target]

  init(_ text: String) {
    let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    let products = Dictionary(
      uniqueKeysWithValues: code.matches(of: #/let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/#).map {
        (String($0.1), String($0.2))
      })
    let calls = code.matches(of: #/(?:module|(tests)|\.target|\.executableTarget)\(\s*(?:name: )?"([\w-]+)"/#)
    targets = calls.map { call in
      let name = String(call.2)
      let arguments = Self.balanced(code[call.range.upperBound...], until: ")")
      let path = arguments.firstMatch(of: #/path: "([^"]+)"/#).map { String($0.1) }
      let isHelper = !call.0.hasPrefix(".")
      let list = arguments.firstMatch(of: isHelper ? #/^,\s*\[/# : #/dependencies: \[/#).map {
        Self.balanced(arguments[$0.range.upperBound...], until: "]")
      }
      let dependencies = (list ?? "").matches(of: #/"([\w-]+)"|\b([a-z]\w*)/#).compactMap { match in
        match.1.map(String.init) ?? match.2.flatMap { products[String($0)] }
      }
      return Target(
        name: name, path: path ?? "\(call.1 == nil ? "Sources" : "Tests")/\(name)", dependencies: Set(dependencies))
    }
  }

  /// The text up to the bracket that closes one opened before it.
  private static func balanced(_ text: Substring, until close: Character) -> Substring {
    let open: Character = close == ")" ? "(" : "["
    var depth = 0
    return text.prefix { character in
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      return depth >= 0
    }
  }

  static func ofRepository() throws -> PackageManifest {
    PackageManifest(try Repository.text("Package.swift"))
  }
}
