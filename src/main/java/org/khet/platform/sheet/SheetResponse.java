package org.khet.platform.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.ContentDisposition;

/** A response that is a table to be kept as a file. */
public final class SheetResponse {

    private SheetResponse() {}

    /** The headers of a CSV; {@code name} is the name of the file without its ending. */
    static void csv(HttpServletResponse response, String name) {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
    }

    public static void xlsx(HttpServletResponse response, String name) {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    /** {@code 16/10/2567}: a day as people type it into a table, พ.ศ. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + ThaiDate.year(day);
    }

    static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
