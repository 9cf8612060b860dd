package org.khet.platform.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxBook;
import org.springframework.http.ContentDisposition;

/** A response that is figures. */
public final class FiguresResponse {

    private FiguresResponse() {}

    /** The paper, to be shown; its file is named as it is titled. */
    public static void paper(FiguresPaper paper, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(paper.title() + " " + paper.period() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        paper.writeTo(response.getOutputStream());
    }

    /** A workbook with a sheet for each table; {@code name} is that of the file without its ending. */
    public static void workbook(String name, List<Figures> tables, HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, name);
        try (var book = new XlsxBook(response.getOutputStream())) {
            tables.forEach(table -> book.sheet(table.title(), table.heads(), table.rows()));
        }
    }
}
