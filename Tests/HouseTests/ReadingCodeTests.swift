import Testing

@Suite("Code read by the house rules")
struct ReadingCodeTests {
  @Test("comments and strings are not code, but interpolations are")
  func code() {
    let code = SwiftCode(
      ##"""
      package import Terminal.Point // import Comment
      @testable import Screens
      let first = /* Block */ "Text \(Name("Inner \(Deep())")) Tail"
      private var hidden = #"Raw \(Kept) \#(Raw.member) "quoted" "#
      @MainActor package final class Shown { struct Nested {} }
      extension Array where Element: Shown {}
      """##)
    #expect(code.imports == ["Terminal", "Screens"])
    #expect(code.declaredNames(isPrivate: false) == ["first", "Shown"])
    #expect(code.declaredNames(isPrivate: true) == ["hidden"])
    #expect(code.writtenNames.isSuperset(of: ["Name", "Deep", "Raw", "Element"]))
    #expect(
      code.writtenNames.isDisjoint(with: ["Comment", "Block", "Text", "Inner", "Tail", "Kept", "member", "quoted"]))
  }

  @Test("folders that use each other's names form a cycle; a folder that depends on them is not part of it")
  func circle() {
    func file(_ folder: String, _ code: String) -> FolderArrows.File {
      FolderArrows.File(folder: folder, name: "\(folder).swift", code: SwiftCode(code))
    }
    let files = [
      file("a", "struct A { var b: B }"), file("b", "struct B { var c: C? }"), file("c", "enum C { case a }"),
      file("d", "struct D { var a: A }"),
    ]
    #expect(FolderArrows(files).circles == [])
    #expect(
      FolderArrows(files + [file("c", "extension C { var a: A { A() } }")]).circles
        == ["a → b: B in a.swift", "b → c: C in b.swift", "c → a: A in c.swift"])
  }

  @Test("Package.swift is read with its paths, and with products by their variables")
  func manifest() throws {
    let manifest = PackageManifest(
      """
      let parser = Target.Dependency.product(name: "Parser", package: "swift-parser")
      func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies)
      }
        module("Model"),
        // module("Gone"),
        module("App", ["Model", parser]),
        .target(name: "Themes", path: "Themes", resources: ["dark"].map { .embedInCode($0) }),
        tests("AppTests", ["App"], exclude: ["Golden"]),
        .executableTarget(
          name: "app-bench",
          dependencies: ["App", parser]),
      """)
    let rows = manifest.targets.map { "\($0.name) \($0.path) \($0.dependencies.sorted().joined(separator: " "))" }
    #expect(
      rows == [
        "Model Sources/Model ", "App Sources/App Model Parser", "Themes Themes ", "AppTests Tests/AppTests App",
        "app-bench Sources/app-bench App Parser",
      ])
  }
}
