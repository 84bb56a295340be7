import ArgumentParser
import Foundation
import Pictures

/// Makes the pictures of README and the guide from the built-in sample.
struct PictureFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pictures", abstract: "Write the pictures of README and the guide, as SVG.",
    discussion: "The tests of the guide make them anew and compare.")

  @Argument(help: "The folder.")
  var folder = "Sources/aksess/Documentation.docc"

  func run() throws {
    let folder = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for picture in Picture.all { try write(picture.svg(), to: folder.appending(path: "\(picture.name).svg")) }
    try write(Film.svg(), to: folder.appending(path: "\(Film.name).svg"))
  }

  private func write(_ text: String, to file: URL) throws {
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("\(file.lastPathComponent): \(text.utf8.count) bytes")
  }
}
