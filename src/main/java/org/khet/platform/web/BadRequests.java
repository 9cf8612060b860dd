package org.khet.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A request that makes no sense is answered as such, never with 500. Comes before Spring's own problem details. */
@ControllerAdvice
@Order(-1)
class BadRequests {

    @ExceptionHandler({
        BindException.class,
        ErrorResponseException.class,
        HandlerMethodValidationException.class,
        HttpMediaTypeException.class,
        HttpMessageNotReadableException.class,
        HttpRequestMethodNotSupportedException.class,
        InvalidParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        ServletRequestBindingException.class,
        TypeMismatchException.class
    })
    Object refuse(Exception refused, HttpServletRequest request) {
        return ErrorAnswer.to(request, request.getRequestURI(), status(refused));
    }

    /**
     * A form is its record, and what is sent besides is passed over. None of ours numbers its fields, and a number of
     * another's would be taken for the length of a list.
     */
    @InitBinder
    void fieldsHavePlainNames(WebDataBinder binder, HttpServletRequest request) throws ServletRequestBindingException {
        binder.setDeclarativeBinding(true);
        for (var name : request.getParameterMap().keySet()) {
            if (name.indexOf('[') >= 0) {
                throw new ServletRequestBindingException("a field with a number");
            }
        }
    }

    private static int status(Exception refused) {
        return switch (refused) {
            case InvalidParameterException undecodable -> undecodable.getErrorCode();
            case MaxUploadSizeExceededException tooLarge -> HttpStatus.CONTENT_TOO_LARGE.value();
            case ErrorResponse response -> response.getStatusCode().value();
            default -> HttpStatus.BAD_REQUEST.value();
        };
    }
}
