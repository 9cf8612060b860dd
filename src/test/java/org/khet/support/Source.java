package org.khet.support;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Java source as the compiler reads it, for rules about how code is written. */
public final class Source {

    private static final Path MAIN = Path.of("src/main/java");

    private final Path path;
    private final CompilationUnitTree unit;
    private final Trees trees;

    private Source(CompilationUnitTree unit, Trees trees) {
        this.path = Path.of("")
                .toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri()));
        this.unit = unit;
        this.trees = trees;
    }

    /** Every source of the application. */
    public static List<Source> main() {
        return under(MAIN);
    }

    /** Every source below a directory of this project. */
    public static List<Source> under(Path directory) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        var task = (JavacTask) compiler.getTask(
                null,
                files,
                null,
                List.of("-proc:none"),
                null,
                files.getJavaFileObjectsFromPaths(find(directory, ".java")));
        try {
            var sources = new ArrayList<Source>();
            for (var unit : task.parse()) {
                sources.add(new Source(unit, Trees.instance(task)));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a directory whose names end so, in order. */
    public static List<Path> find(Path directory, String ending) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** Package name. */
    public String packageName() {
        return unit.getPackageName().toString();
    }

    /** The module it belongs to: the word after {@code org.khet}, or empty. */
    public String module() {
        var words = packageName().split("\\.", -1);
        return words.length > 2 ? words[2] : "";
    }

    /** Text constants. */
    public List<String> strings() {
        var found = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return null;
            }
        }.scan(unit, null);
        return found;
    }

    /** Its methods, with their length. */
    public List<Method> methods() {
        var found = new ArrayList<Method>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                if (method.getBody() != null) {
                    found.add(new Method(path + "#" + method.getName(), lines(method)));
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return found;
    }

    private long lines(MethodTree method) {
        var positions = trees.getSourcePositions();
        var start = positions.getStartPosition(unit, method.getBody());
        var end = positions.getEndPosition(unit, method.getBody());
        return start < 0
                ? 0
                : unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) - 1;
    }

    /** Lines that are neither empty nor comment. */
    public long codeLines() {
        return read(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*"))
                .count();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A method of a source.
     *
     * @param lines of its body
     */
    public record Method(String name, long lines) {}
}
